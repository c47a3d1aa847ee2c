namespace ScheduledSms.Emulator.Messages;

/// <summary>What messages are listed by.</summary>
internal enum MessageOrder
{
    /// <summary>When they were made.</summary>
    Created,

    /// <summary>When they are to be sent; those without a time come last.</summary>
    SendAt,
}
