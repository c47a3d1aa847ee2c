namespace ScheduledSms.Emulator.Messages;

/// <summary>What kind of thing a provider calls a message.</summary>
internal enum MessageKind
{
    /// <summary>A JSMS schedule for one recipient.</summary>
    Single,

    /// <summary>A JSMS schedule for several.</summary>
    Batch,

    /// <summary>A SOLAPI group.</summary>
    Group,

    /// <summary>Sent at once, without a schedule.</summary>
    Immediate,
}
