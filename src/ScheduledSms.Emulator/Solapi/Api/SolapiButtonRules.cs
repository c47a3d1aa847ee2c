using System.Text.Json;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The rules of Kakao buttons.</summary>
internal static class SolapiButtonRules
{
    private const int MaxButtons = 5;
    private const int MaxNameCharacters = 14;
    private const int MaxUrlCharacters = 100;

    private static readonly string[] Links = ["linkMo", "linkPc", "linkAnd", "linkIos"];

    public static string? FindError(JsonElement? kakaoOptions)
    {
        if (kakaoOptions is not { ValueKind: JsonValueKind.Object } options
            || !options.TryGetProperty("buttons", out var buttons)
            || buttons.ValueKind is not JsonValueKind.Array)
            return null;
        if (buttons.GetArrayLength() > MaxButtons)
            return "1050";
        return buttons.EnumerateArray().Select(FindError).FirstOrDefault(rejection => rejection is not null);
    }

    private static string? FindError(JsonElement button)
    {
        if (Text(button, "buttonName") is not { Length: > 0 } name || Text(button, "buttonType") is not { Length: > 0 } type)
            return "1044";
        if (name.Length > MaxNameCharacters)
            return "1049";
        var links = Links.Select(link => Text(button, link)).OfType<string>().ToList();
        if (links.Any(link => link.Length > MaxUrlCharacters))
            return "1048";
        if (type is "WL" && links.Count == 0)
            return "1046";
        return links.TrueForAll(link => Uri.TryCreate(link, UriKind.Absolute, out _)) ? null : "1045";
    }

    private static string? Text(JsonElement button, string name) =>
        button.ValueKind is JsonValueKind.Object && button.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String
            ? member.GetString()
            : null;
}
