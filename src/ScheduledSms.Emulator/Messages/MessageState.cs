namespace ScheduledSms.Emulator.Messages;

/// <summary>Where a message stands, whichever provider has it.</summary>
internal enum MessageState
{
    /// <summary>It is there, and will not be sent unless it is scheduled.</summary>
    Pending,

    /// <summary>It waits for its time.</summary>
    Scheduled,

    /// <summary>It was handed over; its reports are awaited.</summary>
    Sending,

    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>It was canceled or deleted before it was sent.</summary>
    Canceled,

    /// <summary>It could not be sent.</summary>
    Failed,
}
