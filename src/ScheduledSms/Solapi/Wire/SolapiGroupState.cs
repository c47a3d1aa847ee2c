using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>Of a group's response, what the common calls need. <see cref="SolapiGroupStateReader"/> passes over the rest of its 3 KB.</summary>
internal sealed record SolapiGroupState : IScheduleResponse
{
    public required string GroupId { get; init; }

    public SolapiGroupStatus Status { get; init; }

    public SolapiTimestamp? ScheduledDate { get; init; }

    /// <summary>How many messages the group took.</summary>
    public int AcceptedCount { get; init; }

    /// <summary>How many it rejected.</summary>
    public int RejectedCount { get; init; }

    /// <summary>The caller's own id, where the group has one.</summary>
    public string? Reference { get; init; }

    public string? ResponseScheduleId => GroupId;
}
