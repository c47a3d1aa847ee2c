using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>A message as the list of a group shows it.</summary>
internal static class SolapiStoredMessageResponse
{
    public static JsonObject Of(StoredSolapiGroup group, StoredSolapiMessage message, SolapiQuirks quirks)
    {
        var draft = message.Draft;
        var reported = SolapiDates.Write(message.Reported);
        var response = new JsonObject
        {
            ["messageId"] = message.Id,
            ["groupId"] = group.Id,
            ["accountId"] = group.Account.AccountId,
            ["to"] = message.To,
            ["from"] = draft.From,
            ["text"] = draft.Text,
            ["type"] = draft.Type,
            ["country"] = draft.Country,
            ["subject"] = draft.Subject,
            ["imageId"] = draft.ImageId,
            ["status"] = message.Sent is null ? "PENDING" : reported is null ? "SENDING" : "COMPLETE",
            ["statusCode"] = message.StatusCode,
            ["reason"] = reported is null ? null : SolapiStatusCode.Words(message.StatusCode),
            ["networkCode"] = null,
            ["networkName"] = null,
            ["customFields"] = SolapiCustomFields.Write(message.CustomFields),
            ["replacement"] = Flag(false, quirks),
            ["replacements"] = new JsonArray(),
            ["autoTypeDetect"] = Flag(draft.TypeWasDetected, quirks),
            ["unavailableSenderNumber"] = Flag(false, quirks),
            ["voiceReplied"] = Flag(false, quirks),
            ["resendCount"] = message.Resends,
            ["queues"] = new JsonArray(),
            ["currentQueue"] = null,
            ["log"] = Log(message),
            ["kakaoOptions"] = SolapiStoredOptionsResponse.Kakao(draft.KakaoOptions),
            ["naverOptions"] = SolapiStoredOptionsResponse.Naver(),
            ["rcsOptions"] = SolapiStoredOptionsResponse.Rcs(),
            ["dateCreated"] = SolapiDates.Write(message.Created),
            ["dateUpdated"] = SolapiDates.Write(message.Updated),
            ["dateProcessed"] = SolapiDates.Write(message.Sent),
            ["dateReported"] = reported,
            ["dateReceived"] = message.HasFailed ? null : reported,
        };
        if (quirks.MessagesHaveUnderscoreId)
            response["_id"] = message.Id;
        return response;
    }

    // Why a message failed is in the last entry. Its members are inferred: they are those of a group's log.
    private static JsonArray Log(StoredSolapiMessage message) => message.HasFailed
        ? new JsonArray(new JsonObject { ["message"] = SolapiStatusCode.Words(message.StatusCode), ["createAt"] = SolapiDates.Write(message.Reported) })
        : [];

    private static JsonNode Flag(bool value, SolapiQuirks quirks) => quirks.NumericFlags ? value ? 1 : 0 : value;
}

/// <summary>The options of channels other than SMS, as a stored message shows them: always present, mostly empty.</summary>
internal static class SolapiStoredOptionsResponse
{
    public static JsonObject Kakao(JsonElement? given)
    {
        var options = new JsonObject
        {
            ["senderKey"] = null,
            ["templateCode"] = null,
            ["buttonName"] = null,
            ["buttonUrl"] = null,
            ["pfId"] = null,
            ["templateId"] = null,
            ["imageId"] = null,
            ["disableSms"] = false,
            ["title"] = null,
            ["adFlag"] = false,
            ["buttons"] = new JsonArray(),
        };
        if (given is { ValueKind: JsonValueKind.Object } members)
        {
            foreach (var member in members.EnumerateObject())
                options[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        return options;
    }

    public static JsonObject Naver() => new() { ["talkId"] = null, ["templateId"] = null, ["disableSms"] = false, ["buttons"] = new JsonArray() };

    public static JsonObject Rcs() => new()
    {
        ["brandId"] = null,
        ["templateId"] = null,
        ["copyAllowed"] = true,
        ["commercialType"] = false,
        ["mmsType"] = null,
        ["disableSms"] = false,
        ["additionalBody"] = new JsonArray(),
        ["buttons"] = new JsonArray(),
    };
}
