namespace ScheduledSms.Http;

/// <summary>Whether an attempt may be followed by another.</summary>
internal enum RetryDecision
{
    Never = 0,

    /// <summary>By one more at most.</summary>
    Once,

    /// <summary>As often as the options allow.</summary>
    Yes,
}
