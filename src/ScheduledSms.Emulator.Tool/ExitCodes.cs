namespace ScheduledSms.Emulator.Tool;

/// <summary>The program's exit codes.</summary>
internal static class ExitCodes
{
    /// <summary>It was asked to stop.</summary>
    public const int Ended = 0;

    /// <summary>An option, or a file that an option names, is invalid.</summary>
    public const int WrongOptionsOrFiles = 1;

    /// <summary>The address or port cannot be listened on.</summary>
    public const int CannotListen = 2;

    /// <summary>The snapshot cannot be written.</summary>
    public const int CannotSave = 3;
}
