namespace ScheduledSms;

/// <summary>The state of a schedule.</summary>
public enum ScheduleStatus
{
    /// <summary>A state that this version does not know. See <see cref="ScheduledMessage.ProviderStatus"/>.</summary>
    Unrecognized = 0,

    /// <summary>It is waiting for its send time.</summary>
    Scheduled,

    /// <summary>It is being handed over for delivery.</summary>
    Sending,

    /// <summary>It was handed over. That does not mean that each message arrived.</summary>
    Sent,

    /// <summary>It could not be sent. At SOLAPI a canceled schedule may also have this state.</summary>
    Failed,

    /// <summary>It was deleted, and will not be sent.</summary>
    Canceled,

    /// <summary>It exists, but will not be sent: SOLAPI's PENDING, before scheduling or after canceling.</summary>
    NotScheduled,

    /// <summary>The provider reports no state: JSMS never does.</summary>
    NotReported,
}
