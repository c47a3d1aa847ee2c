namespace ScheduledSms.Emulator.Messages;

/// <summary>What messages are listed by.</summary>
internal enum MessageOrder
{
    /// <summary>When they were made.</summary>
    Created,

    /// <summary>When they are to be sent; those without a time come last.</summary>
    SendAt,

    /// <summary>What comes next: first those that wait for their time, the nearest first, and then the others, the latest first.</summary>
    Due,
}
