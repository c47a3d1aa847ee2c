using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Splits items, newest first and so in descending key order, into pages.</summary>
internal static class SolapiPaging
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 500;

    public static SolapiPage<T> Cut<T>(IEnumerable<T> items, Func<T, string> key, IQueryCollection query)
    {
        var startKey = (string?)query["startKey"];
        var limit = Limit(query["limit"]);
        List<T> found = [.. items
            .SkipWhile(item => startKey is not null && string.CompareOrdinal(key(item), startKey) > 0)
            .Take(limit + 1)];
        return found.Count <= limit
            ? new SolapiPage<T>(startKey, limit, found, null)
            : new SolapiPage<T>(startKey, limit, found[..limit], key(found[limit]));
    }

    private static int Limit(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit
            ? limit
            : throw SolapiError.Validation("limit").ToException();
    }
}

/// <summary>A page of a list: it starts at its key, and the next one's key is that of the first item left out.</summary>
internal sealed record SolapiPage<T>(string? StartKey, int Limit, IReadOnlyList<T> Items, string? NextKey);
