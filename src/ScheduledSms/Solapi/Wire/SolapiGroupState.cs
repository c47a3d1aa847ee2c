using ScheduledSms.Providers;

namespace ScheduledSms.Solapi.Wire;

/// <summary>The parts of a group response that the common calls need. <see cref="SolapiGroupStateReader"/> skips the rest of its 3 KB.</summary>
internal sealed record SolapiGroupState : IScheduleResponse
{
    /// <summary>The custom field of groups and messages that contains the reference.</summary>
    public const string ReferenceField = "reference";

    public required string GroupId { get; init; }

    public SolapiGroupStatus Status { get; init; }

    public SolapiTimestamp? ScheduledDate { get; init; }

    /// <summary>The number of messages the group accepted.</summary>
    public int AcceptedCount { get; init; }

    /// <summary>The number of messages it rejected.</summary>
    public int RejectedCount { get; init; }

    /// <summary>The caller's own id, if the group has one.</summary>
    public string? Reference { get; init; }

    public string? ResponseScheduleId => GroupId;
}
