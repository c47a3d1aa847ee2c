namespace ScheduledSms.Emulator.Http;

/// <summary>What happens to the connection after a response.</summary>
internal enum WireEnding
{
    /// <summary>It waits for the next request.</summary>
    KeepOpen,

    /// <summary>It is closed gracefully.</summary>
    Fin,

    /// <summary>It is reset.</summary>
    Reset,

    /// <summary>Nothing more is ever sent.</summary>
    Hang,
}
