namespace ScheduledSms.Emulator.Http;

/// <summary>How a response says where its body ends.</summary>
internal enum WireFraming
{
    /// <summary>By its length.</summary>
    Length,

    /// <summary>By its length, said twice.</summary>
    LengthTwice,

    /// <summary>In chunks, of which the last is missing.</summary>
    EndlessChunks,

    /// <summary>By the end of the connection.</summary>
    Close,
}
