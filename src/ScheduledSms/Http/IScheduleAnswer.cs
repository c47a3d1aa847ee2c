namespace ScheduledSms.Http;

/// <summary>An answer that may be about a schedule or group.</summary>
internal interface IScheduleAnswer
{
    /// <summary>The provider's id of the schedule or group that the answer is about, where it is its own: what a span of the call says.</summary>
    string? AnsweredScheduleId { get; }
}
