namespace ScheduledSms.Emulator.Messages;

/// <summary>What became of a message at one recipient.</summary>
internal enum RecipientOutcome
{
    /// <summary>Taken; not sent yet.</summary>
    Accepted,

    /// <summary>Not taken.</summary>
    Rejected,

    /// <summary>Sent, and reported as delivered.</summary>
    Delivered,

    /// <summary>Sent, and reported as failed.</summary>
    Failed,

    /// <summary>Sent, and never reported.</summary>
    NotReported,
}
