namespace ScheduledSms.Emulator.Jsms;

/// <summary>What an update gets that goes to the path of the other kind of schedule.</summary>
public enum JsmsWrongKindOfSchedule
{
    /// <summary>403/50028: that path does not know the id.</summary>
    InvalidScheduleId,

    /// <summary>403/50029: the schedule is there, and cannot be changed this way.</summary>
    WrongScheduleStatus,

    /// <summary>The schedule is replaced, and becomes of the path's kind.</summary>
    Accepted,
}
