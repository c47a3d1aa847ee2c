namespace ScheduledSms.Emulator.Http;

/// <summary>What becomes of the connection after a response.</summary>
internal enum WireEnding
{
    /// <summary>It waits for the next request.</summary>
    KeepOpen,

    /// <summary>It is closed in good order.</summary>
    Fin,

    /// <summary>It is reset.</summary>
    Reset,

    /// <summary>Nothing more ever comes.</summary>
    Hang,
}
