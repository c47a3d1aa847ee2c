using System.Globalization;

namespace ScheduledSms.Solapi;

/// <summary>One condition on a group: a member, how it compares, and what with.</summary>
public sealed record SolapiGroupFilter : ProviderModel
{
    /// <summary><c>criteria</c>: the member.</summary>
    public SolapiGroupCriterion Criterion { get; init; }

    /// <summary><c>cond</c>: how it compares.</summary>
    public SolapiCondition Condition { get; init; }

    /// <summary><c>value</c>: what with, as it stands on the wire. It must hold no comma: the provider separates values by commas and documents no escape.</summary>
    public string Value { get; init; } = "";

    /// <summary>A condition on a text, such as an id or a state.</summary>
    /// <param name="criterion">The member.</param>
    /// <param name="condition">How it compares.</param>
    /// <param name="value">What with.</param>
    /// <returns>The condition.</returns>
    public static SolapiGroupFilter Where(SolapiGroupCriterion criterion, SolapiCondition condition, string value) =>
        new() { Criterion = criterion, Condition = condition, Value = value };

    /// <summary>A condition on an instant, which goes out in UTC, in whole milliseconds, rounded down.</summary>
    /// <param name="criterion">The member.</param>
    /// <param name="condition">How it compares.</param>
    /// <param name="value">What with.</param>
    /// <returns>The condition.</returns>
    public static SolapiGroupFilter Where(SolapiGroupCriterion criterion, SolapiCondition condition, DateTimeOffset value) =>
        Where(criterion, condition, SolapiTime.Write(value));

    /// <summary>A condition on a number of messages.</summary>
    /// <param name="criterion">The member.</param>
    /// <param name="condition">How it compares.</param>
    /// <param name="value">What with.</param>
    /// <returns>The condition.</returns>
    public static SolapiGroupFilter Where(SolapiGroupCriterion criterion, SolapiCondition condition, int value) =>
        Where(criterion, condition, value.ToString(CultureInfo.InvariantCulture));
}
