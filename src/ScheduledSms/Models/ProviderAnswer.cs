using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms;

/// <summary>Something a provider answered. Members that this version does not know are kept, so that nothing received is lost.</summary>
public abstract record ProviderAnswer : ProviderModel
{
    /// <summary>Members of the answer that this version has no property for, by their names on the wire. Null if there were none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }
}
