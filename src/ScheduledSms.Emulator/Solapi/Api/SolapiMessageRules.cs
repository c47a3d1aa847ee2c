using System.Text.Json;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The rules a message must satisfy to be registered. Each rule returns the four-digit code it rejects with, or null.</summary>
internal static class SolapiMessageRules
{
    private const int MaxSubjectBytes = 40;

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal)
    {
        "SMS", "LMS", "MMS", "ATA", "CTA", "CTI", "NSA", "RCS_SMS", "RCS_LMS", "RCS_MMS", "RCS_TPL", "RCS_ITPL", "RCS_LTPL",
        "FAX", "VOICE", "BMS_TEXT", "BMS_IMAGE", "BMS_WIDE", "BMS_WIDE_ITEM_LIST", "BMS_CAROUSEL_FEED", "BMS_PREMIUM_VIDEO",
        "BMS_COMMERCE", "BMS_CAROUSEL_COMMERCE", "BMS_FREE",
    };

    /// <summary>Why a message to one recipient is rejected; null when it is not.</summary>
    public static string? FindError(SolapiMessageDraft message, string to, SolapiAccount account, SolapiQuirks quirks, DateTimeOffset now) =>
        (Types.Contains(message.Type) ? null : "1025")
        ?? (to.Length == 0 || IsIncomplete(message, quirks) ? "1010" : null)
        ?? (SolapiNumbers.CanExist(to, message.Country) ? null : "1011")
        ?? SubjectError(message)
        ?? TextError(message)
        ?? (message.KakaoOptions is null || message.Type is "ATA" || message.IsForFriends ? null : "1033")
        ?? SolapiButtonRules.FindError(message.KakaoOptions)
        ?? (SolapiCustomFields.AreValid(message.CustomFields, quirks) ? null : "1032")
        ?? NumberError(message, to, account, quirks, now);

    private static bool IsIncomplete(SolapiMessageDraft message, SolapiQuirks quirks) => message.Type switch
    {
        "SMS" or "LMS" => string.IsNullOrEmpty(message.Text) || LacksSender(message, quirks),
        "MMS" => string.IsNullOrEmpty(message.Text) || string.IsNullOrEmpty(message.ImageId) || LacksSender(message, quirks),
        "ATA" => !HasText(message.KakaoOptions, "pfId") || !HasText(message.KakaoOptions, "templateId"),
        _ when message.IsForFriends => !HasText(message.KakaoOptions, "pfId"),
        _ => false,
    };

    private static bool LacksSender(SolapiMessageDraft message, SolapiQuirks quirks) => quirks.RequireSender && string.IsNullOrEmpty(message.From);

    private static bool HasText(JsonElement? options, string name) =>
        options is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var member) && member.ToString().Length > 0;

    private static string? SubjectError(SolapiMessageDraft message)
    {
        // Without strict, it was derived from the text.
        if (string.IsNullOrEmpty(message.Subject))
            return message.Type is "LMS" or "MMS" ? "1010" : null;
        if (message.Type is "SMS")
            return "1013";
        return EucKr.ByteCount(message.Subject) > MaxSubjectBytes ? "1014" : null;
    }

    private static string? TextError(SolapiMessageDraft message)
    {
        var text = message.Text ?? "";
        if (!message.IsCarrierText)
            return text.Length > (message.Type is "CTI" ? 400 : 1000) && message.Type is "ATA" or "CTA" or "CTI" ? "1031" : null;
        if (SolapiText.HasUnprintable(text) || SolapiText.HasUnprintable(message.Subject ?? ""))
            return "1028";
        if (EucKr.Strip(text).Length != text.Length || EucKr.Strip(message.Subject ?? "").Length != (message.Subject ?? "").Length)
            return "1029";
        return EucKr.ByteCount(text) > (message.Type is "SMS" ? SolapiText.MaxSmsBytes : SolapiText.MaxLmsBytes) ? "1031" : null;
    }

    private static string? NumberError(SolapiMessageDraft message, string to, SolapiAccount account, SolapiQuirks quirks, DateTimeOffset now)
    {
        if (account.HasBlocked(to))
            return "1060";
        if (account.HasOptedOut(to))
            return "1061";
        if (account.CodeFor(to, message.Country, quirks) is var code && SolapiStatusCode.IsRejection(code))
            return code;
        return message.From is null || account.MaySendFrom(message.From, now) ? null : "1062";
    }
}

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

/// <summary>Which numbers can exist. Ranges that nobody has, short numbers and the like are odd, but can.</summary>
internal static class SolapiNumbers
{
    // What E.164 allows, the country code included.
    private const int MaxDigits = 15;

    // The longest Korean and Chinese numbers, with the zero that is dialed before them inside the country.
    private const int MaxDigitsInside = 12;

    public static bool CanExist(string to, string country)
    {
        if (!to.All(char.IsAsciiDigit) || !country.All(char.IsAsciiDigit) || to.Length + country.Length > MaxDigits)
            return false;
        // The zero stands without the country code only. Of other countries' numbers nothing is known: some keep theirs.
        return country is not ("82" or "86") || (to.Length <= MaxDigitsInside && !to.StartsWith(country + "0", StringComparison.Ordinal));
    }
}
