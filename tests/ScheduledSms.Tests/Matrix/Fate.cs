namespace ScheduledSms.Tests.Matrix;

/// <summary>What becomes of the request that a fault hits, seen from outside.</summary>
internal enum Fate
{
    /// <summary>Answered, and the response can be used.</summary>
    Fine,

    /// <summary>There was no connection to write it to.</summary>
    NotWritten,

    /// <summary>There will be no connection, however often it is tried: the peer is not who it should be.</summary>
    Final,

    /// <summary>Broken off while it was being written.</summary>
    CutShort,

    /// <summary>The same, and the whole of it is rejected for its length.</summary>
    CutShortAndTooLong,

    /// <summary>Written, perhaps; the provider's HTTP server never saw it.</summary>
    LostUnseen,

    /// <summary>Written, not carried out, and no usable response.</summary>
    LostBeforeCommit,

    /// <summary>Written, carried out, and no usable response.</summary>
    LostAfterCommit,

    /// <summary>Not carried out, since too much is asked; the wait is one that can be kept.</summary>
    AskedToWait,

    /// <summary>The same with a wait beyond what the options allow.</summary>
    AskedToWaitTooLong,

    /// <summary>A definite no.</summary>
    Declined,

    /// <summary>Carried out, and answered with a success that cannot be read.</summary>
    Unusable,

    /// <summary>Carried out, and answered with more than is taken, or with what cannot be unpacked.</summary>
    OverLimit,

    /// <summary>Something below the client sent it twice with one signature: the first was carried out, the second one's rejection is the response.</summary>
    Replayed,
}
