using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>What became of one message that was to be deleted.</summary>
public sealed record SolapiDeletedMessage : ProviderResponse
{
    /// <summary><c>messageId</c>.</summary>
    [JsonPropertyName("messageId")]
    [JsonConverter(typeof(TextOrNumberConverter))]
    public string? MessageId { get; init; }

    /// <summary><c>resultCode</c>: <c>Success</c>, or the provider's own word for why not.</summary>
    [JsonPropertyName("resultCode")]
    public string? ResultCode { get; init; }

    /// <summary>True if the message is gone.</summary>
    [JsonIgnore]
    public bool IsDeleted => string.Equals(ResultCode, "Success", StringComparison.OrdinalIgnoreCase);

    private protected override string? SafeText => $"{MessageId}, {ResultCode}";
}
