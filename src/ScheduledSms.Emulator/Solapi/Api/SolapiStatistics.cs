using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>
/// The statistics of what was sent, by day and month in Korea, member for member as the page of 2022 shows them. What
/// averages are taken over is inferred: the months, or the days, in which something was sent.
/// </summary>
internal static class SolapiStatistics
{
    public static EmulatedResponse Of(SolapiAccount account, IQueryCollection query)
    {
        List<StoredSolapiMessage> sent = [.. SolapiCriteria.InSpan(
            account.GroupBook.Groups.SelectMany(group => group.Messages).Where(message => message.Sent is not null), query, SentAt, SentAt).OrderBy(SentAt)];
        List<IGrouping<string, StoredSolapiMessage>> months = [.. sent.GroupBy(message => SolapiDates.Month(SentAt(message)), StringComparer.Ordinal)];
        List<IGrouping<string, StoredSolapiMessage>> days = [.. Days(sent)];
        var body = new JsonObject
        {
            ["balance"] = SolapiPrices.Of(sent),
            ["point"] = 0,
            ["monthlyBalanceAvg"] = Average(SolapiPrices.Of(sent), months.Count),
            ["monthlyPointAvg"] = 0,
            ["monthPeriod"] = new JsonArray([.. months.Select(Month)]),
            ["refund"] = Refund(),
            ["dayPeriod"] = new JsonArray([.. days.Select(Day)]),
        };
        AddCounts(body, sent);
        body["dailyBalanceAvg"] = Average(SolapiPrices.Of(sent), days.Count);
        body["dailyPointAvg"] = 0;
        body["dailyTotalCountAvg"] = Average(sent.Count, days.Count);
        body["dailyFailedCountAvg"] = Average(sent.Count(HasFailed), days.Count);
        body["dailySuccessedCountAvg"] = Average(sent.Count(HasSucceeded), days.Count);
        return EmulatedResponse.Ok(body);
    }

    private static JsonNode Month(IGrouping<string, StoredSolapiMessage> month)
    {
        List<IGrouping<string, StoredSolapiMessage>> days = [.. Days(month)];
        var body = new JsonObject
        {
            ["date"] = month.Key,
            ["balance"] = SolapiPrices.Of(month),
            ["balanceAvg"] = Average(SolapiPrices.Of(month), days.Count),
            ["point"] = 0,
            ["pointAvg"] = 0,
            ["dayPeriod"] = new JsonArray([.. days.Select(Day)]),
            ["refund"] = Refund(),
        };
        AddCounts(body, month);
        return body;
    }

    private static JsonNode Day(IGrouping<string, StoredSolapiMessage> day)
    {
        var body = new JsonObject
        {
            ["_id"] = SolapiDates.Write(SentAt(day.First())),
            ["month"] = SolapiDates.Month(SentAt(day.First())),
            ["date"] = day.Key,
            ["balance"] = SolapiPrices.Of(day),
            ["point"] = 0,
            ["statusCode"] = new JsonObject(day.GroupBy(message => message.StatusCode, StringComparer.Ordinal).Select(code =>
                KeyValuePair.Create(code.Key, (JsonNode?)new JsonObject(code.GroupBy(Type, StringComparer.Ordinal).Select(type => KeyValuePair.Create(type.Key, (JsonNode?)type.Count())))))),
            ["refund"] = new JsonObject { ["balance"] = 0, ["point"] = 0 },
        };
        AddCounts(body, day);
        return body;
    }

    private static void AddCounts(JsonObject body, IEnumerable<StoredSolapiMessage> messages)
    {
        body["total"] = Counts(messages);
        body["successed"] = Counts(messages.Where(HasSucceeded));
        body["failed"] = Counts(messages.Where(HasFailed));
    }

    private static JsonObject Counts(IEnumerable<StoredSolapiMessage> messages)
    {
        var counts = new JsonObject { ["total"] = messages.Count() };
        foreach (var type in SolapiResponses.ChargedTypes)
            counts[type] = 0;
        foreach (var type in messages.GroupBy(Type, StringComparer.Ordinal))
            counts[type.Key] = type.Count();
        return counts;
    }

    private static JsonObject Refund() => new() { ["balance"] = 0, ["balanceAvg"] = 0, ["point"] = 0, ["pointAvg"] = 0 };

    private static IEnumerable<IGrouping<string, StoredSolapiMessage>> Days(IEnumerable<StoredSolapiMessage> messages) => messages.GroupBy(message => SolapiDates.Day(SentAt(message)), StringComparer.Ordinal);

    private static decimal Average(decimal sum, int count) => count == 0 ? 0 : decimal.Round(sum / count, 2);

    private static DateTimeOffset SentAt(StoredSolapiMessage message) => message.Sent!.Value;

    private static bool HasFailed(StoredSolapiMessage message) => message.HasFailed;

    private static bool HasSucceeded(StoredSolapiMessage message) => message is { Reported: not null, HasFailed: false };

    private static string Type(StoredSolapiMessage message) => message.Draft.Type.ToLowerInvariant();
}
