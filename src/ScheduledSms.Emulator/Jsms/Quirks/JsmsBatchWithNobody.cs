namespace ScheduledSms.Emulator.Jsms;

/// <summary>The response to a batch whose recipients are all rejected.</summary>
public enum JsmsBatchWithNobody
{
    /// <summary>200 with <c>schedule_id</c>, no successes, and the failures: the schedule exists but sends nothing.</summary>
    ReturnsId,

    /// <summary>200 without <c>schedule_id</c>: nothing was created or changed.</summary>
    ReturnsNoId,

    /// <summary>The first recipient's rejection, as an error with its status: nothing was created or changed.</summary>
    IsRejected,
}
