namespace ScheduledSms.Emulator.Messages;

/// <summary>The order in which messages are listed.</summary>
internal enum MessageOrder
{
    /// <summary>By creation time.</summary>
    Created,

    /// <summary>By send time; messages without one come last.</summary>
    SendAt,

    /// <summary>Scheduled messages first, soonest first; then the others, latest first.</summary>
    Due,
}
