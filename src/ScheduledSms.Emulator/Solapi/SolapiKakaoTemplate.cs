using System.Text.Json;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>The template named in <c>kakaoOptions</c>, if there is one.</summary>
internal sealed record SolapiKakaoTemplate(string? TemplateId, IReadOnlyDictionary<string, string> Variables)
{
    public static SolapiKakaoTemplate Read(JsonElement? kakaoOptions)
    {
        if (kakaoOptions is not { ValueKind: JsonValueKind.Object } options)
            return new SolapiKakaoTemplate(null, SolapiCustomFields.Read(null));
        JsonElement? variables = options.TryGetProperty("variables", out var given) ? given : null;
        var templateId = options.TryGetProperty("templateId", out var id) ? id.ToString() : null;
        return new SolapiKakaoTemplate(templateId, SolapiCustomFields.Read(variables));
    }
}
