using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The provider's responses, member for member as its pages show them.</summary>
internal sealed class SolapiResponses(SolapiQuirks quirks)
{
    /// <summary>The types of messages, as every response names them, sent or not.</summary>
    public static readonly string[] ChargedTypes =
        ["sms", "lms", "mms", "ata", "cta", "cti", "nsa", "rcs_sms", "rcs_lms", "rcs_mms", "rcs_tpl"];

    public static EmulatedResponse Quota(SolapiAccount account) => EmulatedResponse.Ok(new JsonObject
    {
        ["accountId"] = account.AccountId,
        ["autoAdjustment"] = false,
        ["quota"] = account.DailyQuota,
        ["min"] = 50,
        ["max"] = 10_000_000,
    });

    public static EmulatedResponse Balance(SolapiAccount account) => EmulatedResponse.Ok(new JsonObject
    {
        ["accountId"] = account.AccountId,
        ["balance"] = account.Balance,
        ["point"] = 0,
        ["minimumCash"] = 0,
        ["rechargeTo"] = 0,
        ["autoRecharge"] = 0,
        // A number as a string, as the provider's SDK tests show it.
        ["lowBalanceAlert"] = new JsonObject
        {
            ["notificationBalance"] = "0",
            ["currentBalance"] = FormattableString.Invariant($"{account.Balance}"),
            ["balances"] = new JsonArray(),
            ["channels"] = new JsonArray(),
            ["enabled"] = false,
        },
    });

    public EmulatedResponse Group(StoredSolapiGroup group) => EmulatedResponse.Ok(GroupBody(group));

    /// <summary>A group that was just scheduled, as the scheduling response shows it.</summary>
    public EmulatedResponse Scheduled(StoredSolapiGroup group)
    {
        var body = GroupBody(group);
        if (quirks.ScheduleEchoesPending)
        {
            body["status"] = "PENDING";
            if (body.ContainsKey("scheduledDate"))
                body["scheduledDate"] = null;
        }

        return EmulatedResponse.Ok(body);
    }

    public EmulatedResponse Groups(SolapiPage<SolapiGroupView> page) =>
        EmulatedResponse.Ok(Page(page, "groupList", view => view.Group.Id, view => view.Body?.DeepClone().AsObject() ?? GroupBody(view.Group)));

    public EmulatedResponse Messages(StoredSolapiGroup group, SolapiPage<StoredSolapiMessage> page) =>
        EmulatedResponse.Ok(Page(page, "messageList", message => message.Id, message => SolapiStoredMessageResponse.Of(group, message, quirks)));

    public EmulatedResponse Messages(SolapiPage<(StoredSolapiGroup Group, StoredSolapiMessage Message)> page) =>
        EmulatedResponse.Ok(Page(page, "messageList", found => found.Message.Id, found => SolapiStoredMessageResponse.Of(found.Group, found.Message, quirks)));

    private JsonObject Page<T>(SolapiPage<T> page, string listName, Func<T, string> id, Func<T, JsonObject> write)
    {
        var body = new JsonObject { ["startKey"] = page.StartKey, ["limit"] = page.Limit };
        if (page.NextKey is not null || quirks.NullNextKey)
            body["nextKey"] = page.NextKey;
        body[listName] = new JsonObject(page.Items.Select(item => KeyValuePair.Create(id(item), (JsonNode?)write(item))));
        return body;
    }

    private static JsonObject Sums(decimal requested) =>
        new() { ["requested"] = requested, ["replacement"] = 0, ["refund"] = 0, ["sum"] = requested };

    private static JsonObject CountForCharge(StoredSolapiGroup group)
    {
        var byType = new JsonObject(ChargedTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)new JsonObject())));
        foreach (var kind in group.Messages.GroupBy(message => (Type: message.Draft.Type.ToLowerInvariant(), message.Draft.Country)))
        {
            var byCountry = byType[kind.Key.Type] ??= new JsonObject();
            byCountry[kind.Key.Country] = kind.Count();
        }

        return byType;
    }

    private JsonObject GroupBody(StoredSolapiGroup group)
    {
        var settings = group.Settings;
        var body = new JsonObject
        {
            ["count"] = SolapiGroupCount.Of(group, quirks),
            ["countForCharge"] = CountForCharge(group),
            ["balance"] = Sums(group.Charged),
            ["point"] = Sums(0),
            ["app"] = new JsonObject
            {
                ["profit"] = new JsonObject(ChargedTypes.Select(type => KeyValuePair.Create(type, (JsonNode?)0))),
                ["appId"] = settings.AppId,
                ["version"] = null,
            },
            ["serviceMethod"] = "MT",
            ["sdkVersion"] = settings.SdkVersion,
            ["osPlatform"] = settings.OsPlatform,
            ["log"] = new JsonArray([.. group.Log.Select(entry => entry.DeepClone())]),
            ["status"] = group.Status.WireName(),
            ["dateSent"] = SolapiDates.Write(group.Sent),
            ["dateCompleted"] = SolapiDates.Write(group.Completed),
            ["isRefunded"] = false,
            ["flagUpdated"] = false,
            ["prepaid"] = true,
            ["strict"] = settings.Strict,
            ["masterAccountId"] = null,
            ["allowDuplicates"] = settings.AllowDuplicates,
            ["_id"] = group.Id,
            ["groupId"] = group.Id,
            ["accountId"] = group.Account.AccountId,
            ["apiVersion"] = "4",
            ["price"] = quirks.PriceHoldsArray ? new JsonObject { ["82"] = new JsonArray() } : new JsonObject(),
            ["customFields"] = Echo(settings.CustomFields),
            ["hint"] = Echo(settings.Hint),
            ["dateCreated"] = SolapiDates.Write(group.Created),
            ["dateUpdated"] = SolapiDates.Write(group.Updated),
        };
        if (quirks.ScheduledDate is not SolapiScheduledDate.Absent)
            body["scheduledDate"] = quirks.ScheduledDate is SolapiScheduledDate.Present ? SolapiDates.Write(group.ScheduledAt) : null;
        return body;
    }

    private static JsonNode Echo(JsonElement? given) => given is { } value ? JsonNode.Parse(value.GetRawText())! : new JsonObject();
}
