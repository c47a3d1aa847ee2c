using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>Which groups to list. Everything is optional; all given conditions must hold. Page: list of groups.</summary>
public sealed record SolapiGroupQuery : ProviderModel
{
    /// <summary>Groups with this status; shorthand for a filter on <see cref="SolapiGroupCriterion.Status"/>. <see cref="SolapiGroupStatus.Scheduled"/> finds groups that are waiting to be sent.</summary>
    public SolapiGroupStatus? Status { get; init; }

    /// <summary><c>criteria</c>, <c>cond</c> and <c>value</c>: further conditions.</summary>
    public IReadOnlyList<SolapiGroupFilter> Filters { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>dateType</c>: the date that <see cref="StartDate"/> and <see cref="EndDate"/> apply to. The provider's default is <see cref="SolapiGroupDateType.Created"/>.</summary>
    public SolapiGroupDateType? DateType { get; init; }

    /// <summary><c>startDate</c>: the earliest instant. Sent in UTC, in whole milliseconds, rounded up.</summary>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary><c>endDate</c>: the latest instant, not before <see cref="StartDate"/>. Sent in UTC, in whole milliseconds, rounded down.</summary>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary><c>startKey</c>: the previous page's <see cref="SolapiGroupList.NextKey"/>. Default: the first page.</summary>
    public string? StartKey { get; init; }

    /// <summary><c>limit</c>: groups per page, 1 to 500. The provider's default is 20.</summary>
    public int? Limit { get; init; }
}
