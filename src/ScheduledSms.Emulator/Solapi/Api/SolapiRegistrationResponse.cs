using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The outcomes of registering messages, in the shapes that the different calls return.</summary>
internal static class SolapiRegistrationResponse
{
    /// <summary>The response to adding messages to a group.</summary>
    public static JsonObject Added(IReadOnlyList<SolapiRegistration> results, SolapiAccount account) => new()
    {
        ["errorCount"] = results.Count(result => result.IsRejected),
        ["resultList"] = List(results, result => Line(result, account)),
    };

    /// <summary>The response to sending or scheduling in one call.</summary>
    public static JsonObject Detail(JsonNode group, IReadOnlyList<SolapiRegistration> results, SolapiAccount account, bool showMessageList)
    {
        var response = new JsonObject
        {
            ["groupInfo"] = group,
            ["failedMessageList"] = List(results.Where(result => result.IsRejected), result => Line(result, account)),
        };
        if (showMessageList)
            response["messageList"] = List(results.Where(result => !result.IsRejected), Short);
        return response;
    }

    /// <summary>The response to sending one message.</summary>
    public static JsonObject Single(StoredSolapiGroup group, SolapiRegistration result)
    {
        var response = Line(result, group.Account);
        response.Insert(0, "groupId", group.Id);
        return response;
    }

    private static JsonArray List(IEnumerable<SolapiRegistration> results, Func<SolapiRegistration, JsonObject> write) =>
        new([.. results.Select(write)]);

    private static JsonObject Line(SolapiRegistration result, SolapiAccount account) => WithCustomFields(result, new JsonObject
    {
        ["to"] = result.Message.To,
        ["from"] = result.Message.Draft.From,
        ["type"] = result.Message.Draft.Type,
        ["country"] = result.Message.Draft.Country,
        ["messageId"] = result.Message.Id,
        ["statusCode"] = result.StatusCode,
        ["statusMessage"] = SolapiStatusCode.Words(result.StatusCode),
        ["accountId"] = account.AccountId,
    });

    private static JsonObject Short(SolapiRegistration result) => WithCustomFields(result, new JsonObject
    {
        ["messageId"] = result.Message.Id,
        ["statusCode"] = result.StatusCode,
        ["statusMessage"] = SolapiStatusCode.Words(result.StatusCode),
    });

    private static JsonObject WithCustomFields(SolapiRegistration result, JsonObject line)
    {
        if (result.Message.CustomFields.Count > 0)
            line["customFields"] = SolapiCustomFields.Write(result.Message.CustomFields);
        return line;
    }
}

/// <summary>The outcome of registering a message.</summary>
internal sealed record SolapiRegistration(StoredSolapiMessage Message, string StatusCode)
{
    public bool IsRejected => StatusCode is not SolapiStatusCode.Accepted;
}
