using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ScheduledSms.Http;
using ScheduledSms.Http.Responses;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Validation;

namespace ScheduledSms.Jsms;

/// <summary>JSMS as the shared pipeline and the registration see it.</summary>
internal sealed class JsmsProvider : IProvider<JsmsOptions>
{
    public static readonly JsmsProvider Instance = new();

    public string Name => ProviderNames.Jsms;

    public IReadOnlyList<string> Settings { get; } =
        [nameof(JsmsOptions.AppKey), nameof(JsmsOptions.MasterSecret), nameof(JsmsOptions.DeveloperKey), nameof(JsmsOptions.DeveloperSecret), nameof(JsmsOptions.SendTimeOffset)];

    public SettingShape TemplateForm { get; } = SettingShape.Values(nameof(JsmsTemplateOptions.TemplateId), nameof(JsmsTemplateOptions.SignatureId));

    public IProviderErrorMap Errors => JsmsErrorMap.Instance;

    public IReadOnlySet<string> ProtocolWords { get; } = FrozenSet<string>.Empty;

    public JsonSerializerContext ResponseTypes => JsmsJson.Default;

    public IValidateOptions<JsmsOptions> Validator { get; } = new JsmsOptionsValidator();

    public IRequestAuthorization CreateAuthorization(JsmsOptions options, TimeProvider time) =>
        new JsmsAuthorization(options.AppKey!, options.MasterSecret!);
}
