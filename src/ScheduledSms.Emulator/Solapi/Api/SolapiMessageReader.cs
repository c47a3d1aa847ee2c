using System.Text.Json;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Reads elements of <c>messages</c>, detecting the type if it is not given.</summary>
internal static class SolapiMessageReader
{
    public static SolapiMessageDraft Read(JsonElement message)
    {
        if (message.ValueKind is not JsonValueKind.Object)
            throw SolapiError.Validation("messages").ToException();

        var text = Text(message, "text");
        var imageId = Text(message, "imageId");
        var kakaoOptions = Member(message, "kakaoOptions");
        var type = Text(message, "type")?.ToUpperInvariant();
        return new SolapiMessageDraft
        {
            To = Recipients(message),
            From = Text(message, "from"),
            Text = text,
            Type = type ?? Detect(text, imageId, kakaoOptions),
            TypeWasDetected = type is null,
            Country = Text(message, "country") ?? "82",
            Subject = Text(message, "subject"),
            ImageId = imageId,
            KakaoOptions = kakaoOptions,
            CustomFields = Member(message, "customFields"),
        };
    }

    private static string Detect(string? text, string? imageId, JsonElement? kakaoOptions)
    {
        if (kakaoOptions is not null)
            return "ATA";
        if (imageId is not null)
            return "MMS";
        return EucKr.ByteCount(text ?? "") <= SolapiText.MaxSmsBytes ? "SMS" : "LMS";
    }

    /// <summary>The numbers in a message's <c>to</c>: a string, or a list of strings.</summary>
    public static IReadOnlyList<string> Recipients(JsonElement message)
    {
        // No recipient counts as one empty recipient, so that the response has an entry for it.
        if (Member(message, "to") is not { } to)
            return [""];
        if (to.ValueKind is not JsonValueKind.Array)
            return [to.ToString()];
        return to.GetArrayLength() == 0 ? [""] : [.. to.EnumerateArray().Select(number => number.ToString())];
    }

    private static string? Text(JsonElement message, string name) => Member(message, name)?.ToString();

    private static JsonElement? Member(JsonElement message, string name) =>
        message.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;
}
