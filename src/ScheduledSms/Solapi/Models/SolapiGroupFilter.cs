using System.Globalization;
using ScheduledSms.Solapi.Models;

namespace ScheduledSms.Solapi;

/// <summary>One condition on a group: a member, a comparison and a value.</summary>
public sealed record SolapiGroupFilter : ProviderModel
{
    /// <summary><c>criteria</c>: the member.</summary>
    public SolapiGroupCriterion Criterion { get; init; }

    /// <summary><c>cond</c>: the comparison.</summary>
    public SolapiCondition Condition { get; init; }

    /// <summary><c>value</c>: the value to compare with, as it appears on the wire. It must not contain a comma: the provider separates values by commas and documents no escape.</summary>
    public string Value { get; init; } = "";

    /// <summary>Creates a condition on a text, such as an id or a status.</summary>
    /// <param name="criterion">The member.</param>
    /// <param name="condition">The comparison.</param>
    /// <param name="value">The value to compare with.</param>
    /// <returns>The condition.</returns>
    public static SolapiGroupFilter Where(SolapiGroupCriterion criterion, SolapiCondition condition, string value) =>
        new() { Criterion = criterion, Condition = condition, Value = value };

    /// <summary>Creates a condition on an instant, which is sent in UTC, in whole milliseconds, rounded down.</summary>
    /// <param name="criterion">The member.</param>
    /// <param name="condition">The comparison.</param>
    /// <param name="value">The value to compare with.</param>
    /// <returns>The condition.</returns>
    public static SolapiGroupFilter Where(SolapiGroupCriterion criterion, SolapiCondition condition, DateTimeOffset value) =>
        Where(criterion, condition, SolapiTime.Write(value));

    /// <summary>Creates a condition on a number of messages.</summary>
    /// <param name="criterion">The member.</param>
    /// <param name="condition">The comparison.</param>
    /// <param name="value">The value to compare with.</param>
    /// <returns>The condition.</returns>
    public static SolapiGroupFilter Where(SolapiGroupCriterion criterion, SolapiCondition condition, int value) =>
        Where(criterion, condition, value.ToString(CultureInfo.InvariantCulture));
}
