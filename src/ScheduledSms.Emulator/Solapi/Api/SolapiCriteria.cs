using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The filters that both lists share: parallel lists of criteria, conditions and values, and a date range.</summary>
internal static class SolapiCriteria
{
    /// <param name="items">The items to filter.</param>
    /// <param name="query">The filters.</param>
    /// <param name="compare">Compares an item's named member with a value; null when the item has no such value.</param>
    public static IEnumerable<T> Filter<T>(IEnumerable<T> items, IQueryCollection query, Func<T, string, string, int?> compare)
    {
        var criteria = List(query, "criteria");
        var conditions = List(query, "cond");
        var values = List(query, "value");
        if (criteria.Length != conditions.Length || criteria.Length != values.Length)
            throw SolapiError.Validation("criteria").ToException();

        for (var i = 0; i < criteria.Length; i++)
        {
            var (criterion, condition, value) = (criteria[i], conditions[i], values[i]);
            items = items.Where(item => Holds(compare(item, criterion, value), condition));
        }

        return items;
    }

    public static IEnumerable<T> InSpan<T>(IEnumerable<T> items, IQueryCollection query, Func<T, DateTimeOffset> created, Func<T, DateTimeOffset> updated)
    {
        var date = (string?)query["dateType"] switch
        {
            null or "" or "CREATED" => created,
            "UPDATED" => updated,
            _ => throw SolapiError.Validation("dateType").ToException(),
        };
        if ((string?)query["startDate"] is { Length: > 0 } startDate && Date(startDate) is var start)
            items = items.Where(item => date(item) >= start);
        if ((string?)query["endDate"] is { Length: > 0 } endDate && Date(endDate) is var end)
            items = items.Where(item => date(item) <= end);
        return items;
    }

    public static bool Holds(int? comparison, string condition) => condition switch
    {
        "eq" => comparison == 0,
        "ne" => comparison != 0,
        "gt" => comparison > 0,
        "gte" => comparison >= 0,
        "lt" => comparison < 0,
        "lte" => comparison <= 0,
        _ => throw SolapiError.Validation("cond").ToException(),
    };

    public static int? Compare(DateTimeOffset? date, string value) => date?.CompareTo(Date(value));

    public static int Compare(int number, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var other)
            ? number.CompareTo(other)
            : throw SolapiError.Validation("value").ToException();

    private static string[] List(IQueryCollection query, string name) =>
        ((string?)query[name] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    private static DateTimeOffset Date(string text) =>
        SolapiDates.Read(text, TimeSpan.Zero) ?? throw SolapiError.Validation("date").ToException();
}
