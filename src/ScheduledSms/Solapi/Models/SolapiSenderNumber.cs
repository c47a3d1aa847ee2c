using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>A number that the account registered to send from.</summary>
public sealed record SolapiSenderNumber : ProviderResponse
{
    /// <summary><c>phoneNumber</c>: what a message names as <see cref="SolapiMessage.From"/>. Digits.</summary>
    [JsonPropertyName("phoneNumber")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? PhoneNumber { get; init; }

    /// <summary><c>status</c>: whether it can be used.</summary>
    [JsonPropertyName("status")]
    public SolapiSenderNumberStatus Status { get; init; }

    /// <summary><c>expireAt</c>: until when it was verified. Null while it was not, and in old samples even where it was. What becomes of <see cref="Status"/> then is not documented.</summary>
    [JsonPropertyName("expireAt")]
    public SolapiTimestamp? ExpiresAt { get; init; }

    /// <summary><c>autoExtension</c>: inferred from the name: whether it is extended without asking. On newer pages only.</summary>
    [JsonPropertyName("autoExtension")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? AutoExtension { get; init; }

    /// <summary><c>method</c>: how it was verified, for example <c>ARS</c> or <c>SELF-CERT</c>.</summary>
    [JsonPropertyName("method")]
    public string? Method { get; init; }

    /// <summary><c>necessaryMeasures</c>: what is still asked of the account, for example <c>BUSINESS_DOCUMENTS</c> or <c>DUPLICATED</c>.</summary>
    [JsonPropertyName("necessaryMeasures")]
    [JsonConverter(typeof(OneOrManyTextsConverter))]
    public IReadOnlyList<string> NecessaryMeasures { get; init => field = value ?? []; } = [];

    /// <summary><c>consignment</c>: inferred from the name: whether it is used on behalf of somebody else. On newer pages only.</summary>
    [JsonPropertyName("consignment")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? Consignment { get; init; }

    /// <summary><c>handleKey</c>: the provider's id of the registration.</summary>
    [JsonPropertyName("handleKey")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? HandleKey { get; init; }

    /// <summary><c>approvalDocuments</c>, as they came: papers and what became of them.</summary>
    [JsonPropertyName("approvalDocuments")]
    public JsonElement? ApprovalDocuments { get; init; }

    /// <summary><c>unlockDuplicate</c>, as it came: a request to have another account release the number.</summary>
    [JsonPropertyName("unlockDuplicate")]
    public JsonElement? UnlockDuplicate { get; init; }

    /// <summary><c>log</c>: what happened to it. On older pages only.</summary>
    [JsonPropertyName("log")]
    public IReadOnlyList<SolapiLogEntry> Log { get; init => field = value ?? []; } = [];

    /// <summary><c>dateCreated</c>.</summary>
    [JsonPropertyName("dateCreated")]
    public SolapiTimestamp? DateCreated { get; init; }

    /// <summary><c>dateUpdated</c>.</summary>
    [JsonPropertyName("dateUpdated")]
    public SolapiTimestamp? DateUpdated { get; init; }

    private protected override string? SafeText => Status.ToString();
}
