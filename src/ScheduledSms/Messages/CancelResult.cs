namespace ScheduledSms;

/// <summary>What came of cancelling a schedule.</summary>
public enum CancelResult
{
    /// <summary>It was cancelled, and will not be sent.</summary>
    Canceled = 0,

    /// <summary>It had been cancelled before, or was never scheduled. It will not be sent.</summary>
    AlreadyCanceled,

    /// <summary>Too late: it is being sent, or was.</summary>
    AlreadySent,

    /// <summary>It is no longer waiting; the provider (JSMS) does not say whether it was sent or cancelled.</summary>
    AlreadySentOrCanceled,
}
