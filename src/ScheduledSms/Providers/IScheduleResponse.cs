namespace ScheduledSms.Providers;

/// <summary>A response that may be about a schedule or group.</summary>
internal interface IScheduleResponse
{
    /// <summary>The provider's id of the schedule or group that the response describes, if any. Recorded on the call's span.</summary>
    string? ResponseScheduleId { get; }
}
