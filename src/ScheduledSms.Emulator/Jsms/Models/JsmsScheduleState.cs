namespace ScheduledSms.Emulator.Jsms;

/// <summary>The state of a schedule. JSMS itself does not expose it.</summary>
public enum JsmsScheduleState
{
    /// <summary>Waiting for its send time.</summary>
    Pending,

    /// <summary>Its send time passed and it was sent.</summary>
    Sent,

    /// <summary>It was deleted before its send time.</summary>
    Deleted,
}
