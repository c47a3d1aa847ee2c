using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>Templates written through the API: each is reviewed before it can be used, and only a rejected one can be changed.</summary>
internal sealed partial class JsmsTemplateService(JsmsQuirks quirks)
{
    private const long FirstId = 37582;
    private const int MaxCharacters = 350;

    public JsmsTemplate Create(JsmsAccount account, JsonElement body)
    {
        var template = Read(body, account.Templates.Select(existing => existing.Id + 1).Append(FirstId).Max());
        return account.AddTemplate(template);
    }

    public JsmsTemplate Change(JsmsAccount account, string id, JsonElement body)
    {
        var before = Find(account, id);
        if (before.State is not JsmsTemplateState.Rejected)
            throw JsmsError.TemplateNotChangeable.ToException();
        return account.AddTemplate(Read(body, before.Id) with { CreatedOverApi = before.CreatedOverApi });
    }

    public static JsmsTemplate Find(JsmsAccount account, string id) =>
        (long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? account.FindTemplate(number) : null)
        ?? throw JsmsError.InvalidTemplateId.ToException();

    private JsmsTemplate Read(JsonElement body, long id)
    {
        var text = Text(body, "template");
        if (string.IsNullOrWhiteSpace(text))
            throw JsmsError.TemplateEmpty.ToException();
        if (text.Length > MaxCharacters)
            throw JsmsError.TemplateTooLong.ToException();
        if (Braces().Count(text) != 2 * new JsmsTemplate(0, text).ParameterCount)
            throw JsmsError.TemplateParameterInvalid.ToException();
        var timeToLive = Number(body, "ttl");
        var remark = Text(body, "remark");
        if (timeToLive <= 0)
            throw JsmsError.InvalidTimeToLive.ToException();
        if (remark?.Length > quirks.MaxRemarkCharacters)
            throw JsmsError.RemarkTooLong.ToException();
        return new JsmsTemplate(id, text, quirks.NewTemplateState)
        {
            Kind = Number(body, "type") is { } kind and >= 1 and <= 3 ? (JsmsTemplateKind)kind : throw JsmsError.WrongTemplateType.ToException(),
            TimeToLive = timeToLive,
            Remark = remark,
            CreatedOverApi = true,
        };
    }

    private static string? Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString() : null;

    private static int? Number(JsonElement body, string name)
    {
        if (!body.TryGetProperty(name, out var member) || member.ValueKind is JsonValueKind.Null)
            return null;
        return member.ValueKind is JsonValueKind.Number && member.TryGetInt32(out var number) ? number : throw JsmsError.InvalidBody.ToException();
    }

    [GeneratedRegex(@"\{\{|\}\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
