namespace ScheduledSms.Emulator.Jsms;

/// <summary>The response to an update on the path of the other kind of schedule.</summary>
public enum JsmsWrongKindOfSchedule
{
    /// <summary>403/50028: the id is unknown on that path.</summary>
    InvalidScheduleId,

    /// <summary>403/50029: the schedule exists but cannot be changed this way.</summary>
    WrongScheduleStatus,

    /// <summary>The schedule is replaced and takes the path's kind.</summary>
    Accepted,
}
