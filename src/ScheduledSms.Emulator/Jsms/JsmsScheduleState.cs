namespace ScheduledSms.Emulator.Jsms;

/// <summary>Where a schedule stands. JSMS itself never tells.</summary>
public enum JsmsScheduleState
{
    /// <summary>Waiting for its time.</summary>
    Pending,

    /// <summary>Its time passed and it was sent.</summary>
    Sent,

    /// <summary>It was deleted before its time.</summary>
    Deleted,
}
