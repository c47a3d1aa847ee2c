using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>A sender number registered with the account.</summary>
public sealed record SolapiSenderNumber : ProviderResponse
{
    /// <summary><c>phoneNumber</c>: the number that a message uses as <see cref="SolapiMessage.From"/>. Digits.</summary>
    [JsonPropertyName("phoneNumber")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? PhoneNumber { get; init; }

    /// <summary><c>status</c>: whether it can be used.</summary>
    [JsonPropertyName("status")]
    public SolapiSenderNumberStatus Status { get; init; }

    /// <summary><c>expireAt</c>: when its verification expires. Null if it is not verified, and in old samples even if it is. What <see cref="Status"/> becomes on expiry is not documented.</summary>
    [JsonPropertyName("expireAt")]
    public SolapiTimestamp? ExpiresAt { get; init; }

    /// <summary>
    /// Whether a message can be sent from it at a time: it is active, and its verification has not expired by then. A personal
    /// number verified by SMS must be renewed every six months, so a schedule far ahead can meet an expired one.
    /// </summary>
    /// <param name="sendAt">The send time.</param>
    /// <returns>True; false; or null when its expiry has a text that is no instant.</returns>
    public bool? CanSendAt(DateTimeOffset sendAt)
    {
        if (Status != SolapiSenderNumberStatus.Active)
            return false;
        return ExpiresAt is { Text.Length: > 0 } expiry ? expiry.Instant is { } end ? sendAt < end : null : true;
    }

    /// <summary><c>autoExtension</c>: whether it is extended automatically (inferred from the name). On newer pages only.</summary>
    [JsonPropertyName("autoExtension")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? AutoExtension { get; init; }

    /// <summary><c>method</c>: how it was verified, for example <c>ARS</c> or <c>SELF-CERT</c>.</summary>
    [JsonPropertyName("method")]
    public string? Method { get; init; }

    /// <summary><c>necessaryMeasures</c>: what is still required of the account, for example <c>BUSINESS_DOCUMENTS</c> or <c>DUPLICATED</c>.</summary>
    [JsonPropertyName("necessaryMeasures")]
    [JsonConverter(typeof(OneOrManyTextsConverter))]
    public IReadOnlyList<string> NecessaryMeasures { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>consignment</c>: whether it is used on behalf of another party (inferred from the name). On newer pages only.</summary>
    [JsonPropertyName("consignment")]
    [JsonConverter(typeof(TolerantBooleanConverter))]
    public bool? Consignment { get; init; }

    /// <summary><c>handleKey</c>: the provider's id for the registration.</summary>
    [JsonPropertyName("handleKey")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? HandleKey { get; init; }

    /// <summary><c>approvalDocuments</c>, as received: documents and their outcome.</summary>
    [JsonPropertyName("approvalDocuments")]
    public JsonElement? ApprovalDocuments { get; init; }

    /// <summary><c>unlockDuplicate</c>, as received: a request to have another account release the number.</summary>
    [JsonPropertyName("unlockDuplicate")]
    public JsonElement? UnlockDuplicate { get; init; }

    /// <summary><c>log</c>: what happened to it. On older pages only.</summary>
    [JsonPropertyName("log")]
    public IReadOnlyList<SolapiLogEntry> Log { get; init => field = StoredList.Of(value ?? []); } = [];

    /// <summary><c>dateCreated</c>.</summary>
    [JsonPropertyName("dateCreated")]
    public SolapiTimestamp? DateCreated { get; init; }

    /// <summary><c>dateUpdated</c>.</summary>
    [JsonPropertyName("dateUpdated")]
    public SolapiTimestamp? DateUpdated { get; init; }

    private protected override string? SafeText => Status.ToString();
}
