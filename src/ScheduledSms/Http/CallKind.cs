namespace ScheduledSms.Http;

/// <summary>Whether a call may be retried when the outcome of an attempt is unknown.</summary>
internal enum CallKind
{
    /// <summary>Creates or moves something: once it may have been applied, it is never sent again.</summary>
    Write = 0,

    /// <summary>Changes nothing: may be retried.</summary>
    Read,

    /// <summary>Ends in the same state however often it is applied (JSMS delete and full replacement).</summary>
    IdempotentWrite,
}
