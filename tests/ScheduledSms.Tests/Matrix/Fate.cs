namespace ScheduledSms.Tests.Matrix;

/// <summary>What happens to the request that a fault hits, seen from outside.</summary>
internal enum Fate
{
    /// <summary>It gets a usable response.</summary>
    Fine,

    /// <summary>There was no connection to write it to.</summary>
    NotWritten,

    /// <summary>There will be no connection, however often it is retried: the peer is not who it should be.</summary>
    Final,

    /// <summary>Cut off while it was being written.</summary>
    CutShort,

    /// <summary>The same, and the whole request is rejected for its length.</summary>
    CutShortAndTooLong,

    /// <summary>Written, perhaps; the provider's HTTP server never saw it.</summary>
    LostUnseen,

    /// <summary>Written, not carried out, and no usable response.</summary>
    LostBeforeCommit,

    /// <summary>Written, carried out, and no usable response.</summary>
    LostAfterCommit,

    /// <summary>Not carried out, since there are too many requests; the requested wait is allowed.</summary>
    AskedToWait,

    /// <summary>The same with a longer wait than the options allow.</summary>
    AskedToWaitTooLong,

    /// <summary>A definite rejection.</summary>
    Declined,

    /// <summary>Carried out, with a success response that cannot be parsed.</summary>
    Unusable,

    /// <summary>Carried out, with a response that exceeds the size limit or cannot be decompressed.</summary>
    OverLimit,

    /// <summary>Something below the client sent it twice with one signature: the first was carried out, and the rejection of the second is the response.</summary>
    Replayed,
}
