namespace ScheduledSms.Emulator.Tool;

/// <summary>How the program ends.</summary>
internal static class ExitCodes
{
    /// <summary>It was told to stop.</summary>
    public const int Ended = 0;

    /// <summary>An option is wrong, or a file that an option names.</summary>
    public const int WrongOptionsOrFiles = 1;

    /// <summary>The address or port cannot be listened on.</summary>
    public const int CannotListen = 2;

    /// <summary>The snapshot cannot be written.</summary>
    public const int CannotSave = 3;
}
