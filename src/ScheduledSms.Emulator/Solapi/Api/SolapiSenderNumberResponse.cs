using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The account's sender numbers, member for member as the page of 2026 shows them.</summary>
internal static class SolapiSenderNumberResponse
{
    private const int DefaultLimit = 5;

    public static JsonObject Of(SolapiAccount account)
    {
        var numbers = account.Senders;
        return new JsonObject
        {
            ["accountId"] = account.AccountId,
            ["limit"] = Math.Max(DefaultLimit, numbers.Count),
            ["senderIds"] = new JsonArray([.. numbers.Select(Number)]),
            ["limitationDocuments"] = new JsonArray(),
            ["dateCreated"] = SolapiDates.Write(account.Created),
            ["dateUpdated"] = SolapiDates.Write(numbers.Select(number => number.Registered).Append(account.Created).Max()),
        };
    }

    /// <summary>The numbers that can be used, as the page shows them. That an expired one cannot is inferred.</summary>
    public static JsonArray Active(SolapiAccount account, DateTimeOffset now) =>
        new([.. account.Senders.Where(number => number.MaySend(now)).Select(number => (JsonNode)number.Number)]);

    private static JsonObject Number(SolapiSenderNumber number) => new()
    {
        ["handleKey"] = "SID_" + number.Number,
        ["phoneNumber"] = number.Number,
        ["status"] = number.Status.ToString().ToUpperInvariant(),
        ["method"] = number.Status is SolapiSenderNumberStatus.Active or SolapiSenderNumberStatus.Inactive ? "SELF-CERT" : null,
        ["expireAt"] = SolapiDates.Write(number.ExpireAt),
        ["autoExtension"] = true,
        ["necessaryMeasures"] = number.Status is SolapiSenderNumberStatus.Duplicated ? new JsonArray("DUPLICATED") : null,
        ["consignment"] = false,
        ["approvalDocuments"] = new JsonArray(),
        ["unlockDuplicate"] = null,
        ["dateCreated"] = SolapiDates.Write(number.Registered),
        ["dateUpdated"] = SolapiDates.Write(number.Registered),
    };
}
