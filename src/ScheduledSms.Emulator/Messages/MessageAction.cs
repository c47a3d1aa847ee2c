namespace ScheduledSms.Emulator.Messages;

/// <summary>What a person may do to a message, and no provider does.</summary>
internal enum MessageAction
{
    /// <summary>It is handed over now.</summary>
    Deliver,

    /// <summary>It is canceled, as its provider would.</summary>
    Cancel,

    /// <summary>It gets another time, in place.</summary>
    Reschedule,
}
