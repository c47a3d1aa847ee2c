namespace ScheduledSms.Emulator.Jsms;

/// <summary>What <c>GET</c> returns for a schedule that was sent or deleted.</summary>
public enum JsmsEndedSchedule
{
    /// <summary>403/50028.</summary>
    InvalidScheduleId,

    /// <summary>The schedule, as before.</summary>
    Readable,
}
