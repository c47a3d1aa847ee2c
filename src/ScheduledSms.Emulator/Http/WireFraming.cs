namespace ScheduledSms.Emulator.Http;

/// <summary>How a response marks the end of its body.</summary>
internal enum WireFraming
{
    /// <summary>By its length.</summary>
    Length,

    /// <summary>By its length, given twice.</summary>
    LengthTwice,

    /// <summary>In chunks, without the last one.</summary>
    EndlessChunks,

    /// <summary>By the end of the connection.</summary>
    Close,
}
