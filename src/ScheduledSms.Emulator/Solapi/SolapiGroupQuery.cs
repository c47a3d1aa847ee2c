using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>The filters of the group list: parallel lists of criteria, conditions and values, and a span of dates.</summary>
internal sealed class SolapiGroupQuery(SolapiQuirks quirks)
{
    public static string Status(StoredSolapiGroup group) => group.Status.ToString().ToUpperInvariant();

    public IEnumerable<StoredSolapiGroup> Find(IEnumerable<StoredSolapiGroup> groups, IQueryCollection query)
    {
        var criteria = List(query, "criteria");
        var conditions = List(query, "cond");
        var values = List(query, "value");
        if (criteria.Length != conditions.Length || criteria.Length != values.Length)
            throw SolapiError.Validation("criteria").Refusal();

        for (var i = 0; i < criteria.Length; i++)
        {
            var (criterion, condition, value) = (criteria[i], conditions[i], values[i]);
            groups = groups.Where(group => Holds(Compare(group, criterion, value), condition));
        }

        return InSpan(groups, query);
    }

    private static string[] List(IQueryCollection query, string name) =>
        ((string?)query[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static bool Holds(int? comparison, string condition) => condition switch
    {
        "eq" => comparison == 0,
        "ne" => comparison != 0,
        "gt" => comparison > 0,
        "gte" => comparison >= 0,
        "lt" => comparison < 0,
        "lte" => comparison <= 0,
        _ => throw SolapiError.Validation("cond").Refusal(),
    };

    private static int? Compare(DateTimeOffset? date, string value) => date?.CompareTo(Date(value));

    private static int Compare(int number, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var other)
            ? number.CompareTo(other)
            : throw SolapiError.Validation("value").Refusal();

    private static DateTimeOffset Date(string text) =>
        SolapiDates.Read(text, TimeSpan.Zero) ?? throw SolapiError.Validation("date").Refusal();

    private static IEnumerable<StoredSolapiGroup> InSpan(IEnumerable<StoredSolapiGroup> groups, IQueryCollection query)
    {
        Func<StoredSolapiGroup, DateTimeOffset> date = (string?)query["dateType"] switch
        {
            null or "" or "CREATED" => group => group.Created,
            "UPDATED" => group => group.Updated,
            _ => throw SolapiError.Validation("dateType").Refusal(),
        };
        if ((string?)query["startDate"] is { Length: > 0 } startDate && Date(startDate) is var start)
            groups = groups.Where(group => date(group) >= start);
        if ((string?)query["endDate"] is { Length: > 0 } endDate && Date(endDate) is var end)
            groups = groups.Where(group => date(group) <= end);
        return groups;
    }

    /// <summary>How a group's member compares with a value; null when the group has no such value.</summary>
    private int? Compare(StoredSolapiGroup group, string criterion, string value) => criterion switch
    {
        "groupId" => string.CompareOrdinal(group.Id, value),
        "status" => string.CompareOrdinal(Status(group), value),
        "dateCreated" => Compare(group.Created, value),
        "dateUpdated" => Compare(group.Updated, value),
        "scheduledDate" => Compare(group.ScheduledAt, value),
        "count.total" => Compare(SolapiGroupCount.Total(group, quirks), value),
        "count.sentTotal" => Compare(group.Sent is null ? 0 : group.Messages.Count, value),
        _ => throw SolapiError.Validation("criteria").Refusal(),
    };
}
