namespace ScheduledSms.Http;

/// <summary>A response that may be about a schedule or group.</summary>
internal interface IScheduleResponse
{
    /// <summary>The provider's id of the schedule or group that the response is about, where it is its own: what a span of the call says.</summary>
    string? ResponseScheduleId { get; }
}
