namespace ScheduledSms.Emulator.Messages;

/// <summary>The kind of a message at its provider.</summary>
internal enum MessageKind
{
    /// <summary>A JSMS schedule for one recipient.</summary>
    Single,

    /// <summary>A JSMS schedule for several recipients.</summary>
    Batch,

    /// <summary>A SOLAPI group.</summary>
    Group,

    /// <summary>Sent immediately, without a schedule.</summary>
    Immediate,
}
