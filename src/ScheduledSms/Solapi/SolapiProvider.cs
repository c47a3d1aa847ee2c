using System.Collections.Frozen;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;
using ScheduledSms.Http;
using ScheduledSms.Http.Responses;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <summary>SOLAPI as the shared pipeline and the registration see it.</summary>
internal sealed class SolapiProvider : IProvider<SolapiOptions>
{
    public static readonly SolapiProvider Instance = new();

    public string Name => ProviderNames.Solapi;

    public IReadOnlyList<string> Settings { get; } =
        [nameof(SolapiOptions.ApiKey), nameof(SolapiOptions.ApiSecret), nameof(SolapiOptions.From), nameof(SolapiOptions.RejectTextOutsideEucKr)];

    public SettingShape TemplateForm { get; } = SettingShape.Values(nameof(SolapiTemplateOptions.Text), nameof(SolapiTemplateOptions.From), nameof(SolapiTemplateOptions.Subject))
        .With(nameof(SolapiTemplateOptions.Alimtalk), SettingShape.Values(nameof(SolapiAlimtalkOptions.ChannelId), nameof(SolapiAlimtalkOptions.TemplateId), nameof(SolapiAlimtalkOptions.DisableSms)));

    public IProviderErrorMap Errors => SolapiErrorMap.Instance;

    public IReadOnlySet<string> ProtocolWords { get; } = FrozenSet.ToFrozenSet(
        [
            SolapiMessageType.Sms.Value!, SolapiMessageType.Lms.Value!, SolapiMessageType.Mms.Value!, SolapiMessageType.Alimtalk.Value!,
            SolapiMessageType.FriendTalk.Value!, SolapiMessageType.FriendTalkImage.Value!, SolapiMessageType.Naver.Value!,
        ],
        StringComparer.Ordinal);

    public JsonSerializerContext ResponseTypes => SolapiJson.Default;

    public IValidateOptions<SolapiOptions> Validator { get; } = new SolapiOptionsValidator();

    public IRequestAuthorization CreateAuthorization(SolapiOptions options, TimeProvider time) =>
        new SolapiAuthorization(options.ApiKey!, options.ApiSecret!, time);
}
