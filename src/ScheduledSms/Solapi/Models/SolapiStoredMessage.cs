using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>A message as stored by the provider. Page: list the messages of a group.</summary>
public sealed record SolapiStoredMessage : ProviderResponse
{
    /// <summary><c>messageId</c>.</summary>
    [JsonPropertyName("messageId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MessageId { get; init; }

    /// <summary><c>_id</c>: not always present.</summary>
    [JsonPropertyName("_id")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Id { get; init; }

    /// <summary><c>groupId</c>.</summary>
    [JsonPropertyName("groupId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? GroupId { get; init; }

    /// <summary><c>accountId</c>.</summary>
    [JsonPropertyName("accountId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? AccountId { get; init; }

    /// <summary><c>to</c>.</summary>
    [JsonPropertyName("to")]
    [JsonConverter(typeof(OneOrManyTextsConverter))]
    public IReadOnlyList<string> To { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>from</c>.</summary>
    [JsonPropertyName("from")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? From { get; init; }

    /// <summary><c>text</c>.</summary>
    [JsonPropertyName("text")]
    public string? Text { get; init; }

    /// <summary><c>type</c>.</summary>
    [JsonPropertyName("type")]
    public SolapiMessageType? Type { get; init; }

    /// <summary><c>country</c>: the calling code.</summary>
    [JsonPropertyName("country")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? Country { get; init; }

    /// <summary><c>subject</c>.</summary>
    [JsonPropertyName("subject")]
    public string? Subject { get; init; }

    /// <summary><c>imageId</c>.</summary>
    [JsonPropertyName("imageId")]
    public string? ImageId { get; init; }

    /// <summary><c>status</c>: PENDING, SENDING, COMPLETE or another value.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; init; }

    /// <summary><c>statusCode</c>.</summary>
    [JsonPropertyName("statusCode")]
    public SolapiStatusCode StatusCode { get; init; }

    /// <summary><c>reason</c>: the provider's text.</summary>
    [JsonPropertyName("reason")]
    public string? Reason { get; init; }

    /// <summary><c>networkCode</c>: the carrier.</summary>
    [JsonPropertyName("networkCode")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? NetworkCode { get; init; }

    /// <summary><c>networkName</c>: the carrier.</summary>
    [JsonPropertyName("networkName")]
    public string? NetworkName { get; init; }

    /// <summary><c>customFields</c>: as given.</summary>
    [JsonPropertyName("customFields")]
    [JsonConverter(typeof(TextMapConverter))]
    public IReadOnlyDictionary<string, string>? CustomFields { get; init; }

    /// <summary><c>autoTypeDetect</c>.</summary>
    [JsonPropertyName("autoTypeDetect")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? AutoTypeDetect { get; init; }

    /// <summary><c>replacement</c>: whether it replaces another message.</summary>
    [JsonPropertyName("replacement")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? IsReplacement { get; init; }

    /// <summary><c>unavailableSenderNumber</c>.</summary>
    [JsonPropertyName("unavailableSenderNumber")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? UnavailableSenderNumber { get; init; }

    /// <summary><c>voiceReplied</c>.</summary>
    [JsonPropertyName("voiceReplied")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? VoiceReplied { get; init; }

    /// <summary><c>replacements</c>, as received.</summary>
    [JsonPropertyName("replacements")]
    public JsonElement? Replacements { get; init; }

    /// <summary><c>resendCount</c>.</summary>
    [JsonPropertyName("resendCount")]
    public int? ResendCount { get; init; }

    /// <summary><c>queues</c>, as received.</summary>
    [JsonPropertyName("queues")]
    public JsonElement? Queues { get; init; }

    /// <summary><c>currentQueue</c>, as received.</summary>
    [JsonPropertyName("currentQueue")]
    public JsonElement? CurrentQueue { get; init; }

    /// <summary><c>log</c>: what happened to the message, oldest first.</summary>
    [JsonPropertyName("log")]
    public IReadOnlyList<SolapiLogEntry> Log { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>dateCreated</c>.</summary>
    [JsonPropertyName("dateCreated")]
    public SolapiTimestamp? DateCreated { get; init; }

    /// <summary><c>dateUpdated</c>.</summary>
    [JsonPropertyName("dateUpdated")]
    public SolapiTimestamp? DateUpdated { get; init; }

    /// <summary><c>dateProcessed</c>.</summary>
    [JsonPropertyName("dateProcessed")]
    public SolapiTimestamp? DateProcessed { get; init; }

    /// <summary><c>dateReported</c>.</summary>
    [JsonPropertyName("dateReported")]
    public SolapiTimestamp? DateReported { get; init; }

    /// <summary><c>dateReceived</c>.</summary>
    [JsonPropertyName("dateReceived")]
    public SolapiTimestamp? DateReceived { get; init; }

    /// <summary><c>kakaoOptions</c>, as received.</summary>
    [JsonPropertyName("kakaoOptions")]
    public JsonElement? KakaoOptions { get; init; }

    /// <summary><c>naverOptions</c>, as received.</summary>
    [JsonPropertyName("naverOptions")]
    public JsonElement? NaverOptions { get; init; }

    /// <summary><c>rcsOptions</c>, as received.</summary>
    [JsonPropertyName("rcsOptions")]
    public JsonElement? RcsOptions { get; init; }

    private protected override string? SafeText => $"{MessageId}, {Status} {StatusCode}";
}
