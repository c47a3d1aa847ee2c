namespace ScheduledSms.Emulator.Messages;

/// <summary>The outcome of a message for one recipient.</summary>
internal enum RecipientOutcome
{
    /// <summary>Accepted; not sent yet.</summary>
    Accepted,

    /// <summary>Not accepted.</summary>
    Rejected,

    /// <summary>Sent, and reported as delivered.</summary>
    Delivered,

    /// <summary>Sent, and reported as failed.</summary>
    Failed,

    /// <summary>Sent, and never reported.</summary>
    NotReported,
}
