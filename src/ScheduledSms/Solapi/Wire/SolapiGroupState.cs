using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>Of a group's answer, what the common calls need. <see cref="SolapiGroupStateReader"/> passes over the rest of its 3 KB.</summary>
internal sealed record SolapiGroupState : IScheduleAnswer
{
    public required string GroupId { get; init; }

    public SolapiGroupStatus Status { get; init; }

    public SolapiTimestamp? ScheduledDate { get; init; }

    /// <summary>How many messages the group took.</summary>
    public int Registered { get; init; }

    /// <summary>How many it refused.</summary>
    public int Refused { get; init; }

    /// <summary>The caller's own id, where the group has one.</summary>
    public string? Reference { get; init; }

    public string? AnsweredScheduleId => GroupId;
}
