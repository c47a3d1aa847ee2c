using System.Text.Json;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Reads the settings of a group, and rejects those that are invalid.</summary>
internal static class SolapiGroupSettingsReader
{
    public static SolapiGroupSettings Read(JsonElement body, SolapiQuirks quirks)
    {
        var customFields = Member(body, "customFields");
        if (!SolapiCustomFields.AreValid(customFields, quirks))
            throw SolapiError.Validation("customFields").ToException();
        return new SolapiGroupSettings
        {
            AppId = Text(body, "appId"),
            SdkVersion = Text(body, "sdkVersion"),
            OsPlatform = Text(body, "osPlatform"),
            Strict = Flag(body, "strict"),
            AllowDuplicates = Flag(body, "allowDuplicates"),
            CustomFields = customFields,
            Hint = Member(body, "hint"),
        };
    }

    /// <summary>Reads the settings of a group that is created, filled and sent in one call; there, <c>agent</c> describes the client.</summary>
    public static SolapiGroupSettings ReadAgent(JsonElement body, SolapiQuirks quirks)
    {
        if (quirks.RejectAppIdOutsideAgent && Member(body, "appId") is not null)
            throw SolapiError.Validation("appId").ToException();
        var settings = new SolapiGroupSettings { Strict = Flag(body, "strict"), AllowDuplicates = Flag(body, "allowDuplicates") };
        return Member(body, "agent") switch
        {
            null => settings,
            { ValueKind: JsonValueKind.Object } agent => settings with
            {
                AppId = Text(agent, "appId"),
                SdkVersion = Text(agent, "sdkVersion"),
                OsPlatform = Text(agent, "osPlatform"),
            },
            _ => throw SolapiError.Validation("agent").ToException(),
        };
    }

    /// <summary>Reads a Boolean member; false if absent.</summary>
    public static bool Flag(JsonElement body, string name) => Member(body, name)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw SolapiError.Validation(name).ToException(),
    };

    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private static string? Text(JsonElement body, string name) => Member(body, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw SolapiError.Validation(name).ToException(),
    };
}
