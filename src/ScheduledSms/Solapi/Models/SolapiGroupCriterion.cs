namespace ScheduledSms.Solapi;

/// <summary>A member of a group that a list can be filtered by. The pages name different ones: any name is sent, known or not.</summary>
public readonly record struct SolapiGroupCriterion
{
    /// <summary>Creates a criterion from its name on the wire.</summary>
    /// <param name="value">Sent as is; must not contain a comma.</param>
    public SolapiGroupCriterion(string? value) => Value = value;

    /// <summary><c>status</c>: a name of <see cref="SolapiGroupStatus"/> (pages of 2018 and 2026; the one of 2024 leaves it out).</summary>
    public static SolapiGroupCriterion Status { get; } = new("status");

    /// <summary><c>groupId</c>.</summary>
    public static SolapiGroupCriterion GroupId { get; } = new("groupId");

    /// <summary><c>dateCreated</c>.</summary>
    public static SolapiGroupCriterion DateCreated { get; } = new("dateCreated");

    /// <summary><c>dateUpdated</c>: on the page of 2018 only.</summary>
    public static SolapiGroupCriterion DateUpdated { get; } = new("dateUpdated");

    /// <summary><c>scheduledDate</c>: the send time.</summary>
    public static SolapiGroupCriterion ScheduledDate { get; } = new("scheduledDate");

    /// <summary><c>count.total</c>: messages in the group.</summary>
    public static SolapiGroupCriterion Total { get; } = new("count.total");

    /// <summary><c>count.sentTotal</c>: messages sent.</summary>
    public static SolapiGroupCriterion SentTotal { get; } = new("count.sentTotal");

    /// <summary>The name on the wire.</summary>
    public string? Value { get; }

    /// <summary>The name on the wire.</summary>
    /// <returns>For example <c>scheduledDate</c>.</returns>
    public override string ToString() => Value ?? "";
}
