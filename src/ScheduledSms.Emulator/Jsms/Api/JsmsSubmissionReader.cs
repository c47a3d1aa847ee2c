using System.Globalization;
using System.Text.Json;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>Reads the body of a create or an update, rejecting missing or malformed members.</summary>
internal sealed class JsmsSubmissionReader(JsmsQuirks quirks)
{
    private const int MaxRecipients = 1000;
    private const int MaxTagCharacters = 10;

    public JsmsSubmission Read(ProviderRequest request, bool isBatch) => Read(request, isBatch, ReadSendTime);

    /// <summary>Reads the body of an immediate send, which has no send time.</summary>
    public JsmsSubmission ReadImmediate(ProviderRequest request, bool isBatch) => Read(request, isBatch, _ => default);

    /// <summary>Reads any body that is a JSON object.</summary>
    public JsonElement ReadBody(ProviderRequest request)
    {
        if (quirks.RequireJsonContentType && !IsJson(request.ContentType))
            throw JsmsError.MediaNotSupported.ToException();
        if (request.Body.Span.Trim(" \t\r\n"u8).IsEmpty)
            throw JsmsError.MissingBody.ToException();
        return request.ReadObject() ?? throw JsmsError.InvalidBody.ToException();
    }

    private JsmsSubmission Read(ProviderRequest request, bool isBatch, Func<JsonElement, DateTimeOffset> readSendTime)
    {
        var body = ReadBody(request);

        // Presence is checked before validity, in the order of the provider's code list.
        var recipients = isBatch ? ReadRecipients(body) : [ReadSingleRecipient(body)];
        var templateId = Member(body, "temp_id") ?? throw JsmsError.MissingTemplateId.ToException();
        return new JsmsSubmission(
            isBatch,
            readSendTime(body),
            PositiveNumber(templateId) ?? throw JsmsError.InvalidTemplateId.ToException(),
            Member(body, "sign_id") is { } signId ? PositiveNumber(signId) ?? throw JsmsError.InvalidSignId.ToException() : null,
            ReadTag(body),
            recipients);
    }

    private static bool IsJson(string? contentType) =>
        contentType?.Split(';')[0].Trim().Equals("application/json", StringComparison.OrdinalIgnoreCase) ?? false;

    private static JsonElement? Member(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null ? member : null;

    private static long? PositiveNumber(JsonElement element) =>
        element.ValueKind is JsonValueKind.Number && element.TryGetInt64(out var number) && number > 0 ? number : null;

    private static JsmsSubmittedRecipient ReadSingleRecipient(JsonElement body)
    {
        var recipient = ReadRecipient(body);
        return recipient.Mobile.Length > 0 ? recipient : throw JsmsError.MissingMobile.ToException();
    }

    private static List<JsmsSubmittedRecipient> ReadRecipients(JsonElement body)
    {
        if (Member(body, "recipients") is not { } list)
            throw JsmsError.RecipientsEmpty.ToException();
        if (list.ValueKind is not JsonValueKind.Array)
            throw JsmsError.InvalidBody.ToException();
        return list.GetArrayLength() switch
        {
            0 => throw JsmsError.RecipientsEmpty.ToException(),
            > MaxRecipients => throw JsmsError.TooManyRecipients.ToException(),
            _ => [.. list.EnumerateArray().Select(ReadRecipient)],
        };
    }

    private static JsmsSubmittedRecipient ReadRecipient(JsonElement recipient)
    {
        if (recipient.ValueKind is not JsonValueKind.Object)
            throw JsmsError.InvalidBody.ToException();
        // The PHP client writes its map's keys, the mobile numbers, as JSON numbers.
        var mobile = Member(recipient, "mobile") is { } given ? given.ToString() : "";
        return new JsmsSubmittedRecipient(mobile, ReadParameters(recipient));
    }

    private static Dictionary<string, string>? ReadParameters(JsonElement recipient)
    {
        if (Member(recipient, "temp_para") is not { } parameters)
            return null;
        // An empty PHP array is written as [].
        if (parameters.ValueKind is JsonValueKind.Array && parameters.GetArrayLength() == 0)
            return [];
        if (parameters.ValueKind is not JsonValueKind.Object)
            throw JsmsError.InvalidBody.ToException();
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var parameter in parameters.EnumerateObject())
            read[parameter.Name] = parameter.Value.ToString();
        return read;
    }

    private DateTimeOffset ReadSendTime(JsonElement body)
    {
        if (Member(body, "send_time") is { ValueKind: JsonValueKind.String } text
            && DateTime.TryParseExact(
                text.GetString(), JsmsResponses.SendTimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wallClock)
            && wallClock.Year is > 1 and < 9999)
            return new DateTimeOffset(wallClock, quirks.SendTimeOffset).ToUniversalTime();
        throw JsmsError.InvalidSendTime.ToException();
    }

    private string? ReadTag(JsonElement body)
    {
        if (Member(body, "tag") is not { } tag)
            return null;
        if (tag.ValueKind is not JsonValueKind.String)
            throw JsmsError.InvalidBody.ToException();
        var text = tag.GetString()!;
        return quirks.RejectLongTag && text.EnumerateRunes().Count() > MaxTagCharacters ? throw JsmsError.InvalidBody.ToException() : text;
    }
}
