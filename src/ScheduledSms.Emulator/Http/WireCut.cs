namespace ScheduledSms.Emulator.Http;

/// <summary>Where a response is cut off.</summary>
internal enum WireCut
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>In the middle of the status line and headers.</summary>
    MidHead,

    /// <summary>In the middle of the body; in the middle of the head when there is no body.</summary>
    MidBody,
}
