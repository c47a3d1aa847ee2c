using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Api;

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
