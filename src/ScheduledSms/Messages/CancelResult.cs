namespace ScheduledSms;

/// <summary>The result of canceling a schedule.</summary>
public enum CancelResult
{
    /// <summary>It was canceled, and will not be sent.</summary>
    Canceled = 0,

    /// <summary>It was already canceled or replaced by an update, or was never scheduled. It will not be sent under this id; after an update on SOLAPI, the message has a new one, which this did not cancel.</summary>
    AlreadyCanceled,

    /// <summary>Too late: it is being sent, or was.</summary>
    AlreadySent,

    /// <summary>It is no longer pending; the provider (JSMS) does not report whether it was sent or canceled.</summary>
    AlreadySentOrCanceled,
}
