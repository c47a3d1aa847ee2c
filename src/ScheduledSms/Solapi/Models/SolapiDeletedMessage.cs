using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>The result of deleting one message.</summary>
public sealed record SolapiDeletedMessage : ProviderResponse
{
    /// <summary><c>messageId</c>.</summary>
    [JsonPropertyName("messageId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MessageId { get; init; }

    /// <summary><c>resultCode</c>: <c>Success</c>, or the provider's word for the reason.</summary>
    [JsonPropertyName("resultCode")]
    public string? ResultCode { get; init; }

    /// <summary>True if the message was deleted.</summary>
    [JsonIgnore]
    public bool IsDeleted => string.Equals(ResultCode, "Success", StringComparison.OrdinalIgnoreCase);

    private protected override string? SafeText => $"{MessageId}, {ResultCode}";
}
