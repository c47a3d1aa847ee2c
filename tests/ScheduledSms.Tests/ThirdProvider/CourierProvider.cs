using System.Text.Json.Serialization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using ScheduledSms.Http;
using ScheduledSms.Http.Responses;
using ScheduledSms.Validation;

namespace ScheduledSms.Tests.ThirdProvider;

/// <summary>A third provider as the shared pipeline and the registration see it.</summary>
internal sealed class CourierProvider : IProvider<CourierOptions>
{
    public const string ProviderName = "courier";
    public const string IdKind = "message";

    public static readonly CourierProvider Instance = new();

    private CourierProvider() => ScheduleId.AddKind(ProviderName, IdKind);

    public string Name => ProviderName;

    public IReadOnlyList<string> Settings { get; } = [nameof(CourierOptions.Token)];

    public SettingShape TemplateForm { get; } = SettingShape.Values(nameof(CourierTemplateOptions.Text));

    public IProviderErrorMap Errors { get; } = new CourierErrorMap();

    public IReadOnlySet<string> ProtocolWords { get; } = new HashSet<string>();

    public JsonSerializerContext ResponseTypes => CourierJson.Default;

    public IValidateOptions<CourierOptions> Validator { get; } = new CourierOptionsValidator();

    public ITemplateForm BindTemplateForm(IConfiguration section) => new CourierTemplateOptions { Text = section["Text"] };

    public IRequestAuthorization CreateAuthorization(CourierOptions options, TimeProvider time) => new CourierAuthorization(options.Token!);

    private sealed class CourierAuthorization(string token) : IRequestAuthorization
    {
        public IEnumerable<string> Secrets => [token];

        public string Apply(HttpRequestMessage message)
        {
            message.Headers.TryAddWithoutValidation("Authorization", "Bearer " + token);
            return token;
        }
    }

    private sealed class CourierErrorMap : IProviderErrorMap
    {
        public (string? Code, string? Message) ReadBody(ReadOnlyMemory<byte> body) => ErrorBody.Read(body, static error => (ErrorBody.Text(error, "code"), ErrorBody.Text(error, "message")));

        public ScheduledSmsErrorCode? Find(string providerCode) => providerCode switch
        {
            "gone" => ScheduledSmsErrorCode.AlreadySentOrCanceled,
            "unknown" => ScheduledSmsErrorCode.NotFound,
            "blocked" => ScheduledSmsErrorCode.RecipientOptedOut,
            _ => null,
        };

        public bool MeansEarlierCopyArrived(string providerCode) => false;
    }
}

/// <summary>What goes out.</summary>
internal sealed record CourierMessage(
    [property: JsonPropertyName("send_at")] string SendAt, [property: JsonPropertyName("people")] IReadOnlyList<CourierPerson> People);

/// <summary>A recipient and their text.</summary>
internal sealed record CourierPerson([property: JsonPropertyName("to")] string To, [property: JsonPropertyName("text")] string Text);

/// <summary>What comes in.</summary>
internal sealed record CourierScheduled : ProviderResponse
{
    [JsonPropertyName("id")]
    public string Id { get; init; } = "";

    /// <summary>Those who are rejected, by their places.</summary>
    [JsonPropertyName("rejected")]
    public IReadOnlyList<int> Rejected { get; init; } = [];
}

[JsonSerializable(typeof(CourierMessage))]
[JsonSerializable(typeof(CourierScheduled))]
internal sealed partial class CourierJson : JsonSerializerContext;
