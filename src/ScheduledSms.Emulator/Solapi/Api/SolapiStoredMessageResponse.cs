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
            ["log"] = new JsonArray(),
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

    private static JsonNode Flag(bool value, SolapiQuirks quirks) => quirks.NumericFlags ? value ? 1 : 0 : value;
}
