namespace ScheduledSms;

/// <summary>How far a schedule has come.</summary>
public enum ScheduleStatus
{
    /// <summary>A state that this version does not know. See <see cref="ScheduledMessage.ProviderStatus"/>.</summary>
    Unrecognized = 0,

    /// <summary>It waits for its time.</summary>
    Scheduled,

    /// <summary>It is being handed over.</summary>
    Sending,

    /// <summary>It was handed over. Whether each message arrived is another matter.</summary>
    Sent,

    /// <summary>It could not be sent. At SOLAPI a canceled schedule may show so too.</summary>
    Failed,

    /// <summary>It was deleted, and will not be sent.</summary>
    Canceled,

    /// <summary>It exists, and will not be sent: SOLAPI's PENDING, before scheduling or after canceling.</summary>
    NotScheduled,

    /// <summary>The provider tells no state: JSMS never does.</summary>
    NotReported,
}
