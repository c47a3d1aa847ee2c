namespace ScheduledSms.Emulator.Messages;

/// <summary>A manual action on a message, outside the provider's API.</summary>
internal enum MessageAction
{
    /// <summary>Delivers it now.</summary>
    Deliver,

    /// <summary>Cancels it, as its provider would.</summary>
    Cancel,

    /// <summary>Changes its send time, in place.</summary>
    Reschedule,
}
