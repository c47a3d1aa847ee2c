namespace ScheduledSms.Emulator.Solapi;

/// <summary>A group at the time it was read.</summary>
public sealed record SolapiGroup
{
    /// <summary>The <c>groupId</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The API key of its account.</summary>
    public required string Account { get; init; }

    /// <summary>Its state.</summary>
    public required SolapiGroupStatus Status { get; init; }

    /// <summary>When it is, or was, to be sent; null when it was never scheduled, or was canceled.</summary>
    public required DateTimeOffset? ScheduledAt { get; init; }

    /// <summary>The registered messages, in the order they were added.</summary>
    public required IReadOnlyList<SolapiMessage> Messages { get; init; }

    /// <summary>How many messages were rejected when they were added.</summary>
    public required int RejectedCount { get; init; }

    /// <summary>The group's custom fields; empty if there are none.</summary>
    public required IReadOnlyDictionary<string, string> CustomFields { get; init; }

    /// <summary>Its id, state and time.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(SolapiGroup)} {Id} {Status} at {ScheduledAt:O}, {Messages.Count} messages");
}
