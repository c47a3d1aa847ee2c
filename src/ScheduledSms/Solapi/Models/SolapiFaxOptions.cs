using System.Text.Json.Serialization;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The options that make a message a fax. Page: the message object, <c>faxOptions</c>.</summary>
public sealed record SolapiFaxOptions : ProviderModel
{
    /// <summary><c>fileIds</c>: the stored files.</summary>
    [JsonPropertyName("fileIds")]
    public IReadOnlyList<string>? FileIds { get; init => field = StoredList.Of(value); }
}
