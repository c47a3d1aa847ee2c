namespace ScheduledSms.Tool;

/// <summary>The program's exit codes. 3 is kept for sends whose source changed.</summary>
internal static class ExitCodes
{
    /// <summary>All well.</summary>
    public const int Success = 0;

    /// <summary>The input is wrong; nothing was done.</summary>
    public const int WrongInput = 1;

    /// <summary>A provider rejected the call, or its outcome is unknown.</summary>
    public const int RejectedOrUnknown = 2;

    /// <summary>No provider responded.</summary>
    public const int NoResponse = 4;

    /// <summary>A setting is wrong or missing.</summary>
    public const int WrongSettings = 5;

    /// <summary>It was told to stop, by Ctrl-C or SIGTERM.</summary>
    public const int Stopped = 130;
}
