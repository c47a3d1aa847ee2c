using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Providers;

namespace ScheduledSms;

/// <summary>A provider's response. Members that this version does not know are kept, so that nothing received is lost.</summary>
public abstract record ProviderResponse : ProviderModel, IScheduleResponse
{
    /// <summary>Members of the response that this version has no property for, or that arrived in a form its property cannot represent, by their names on the wire. Null if there were none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }

    string? IScheduleResponse.ResponseScheduleId => ResponseScheduleId;

    /// <inheritdoc cref="IScheduleResponse.ResponseScheduleId"/>
    private protected virtual string? ResponseScheduleId => null;

    /// <summary>Keeps members that have a property, but arrived in a form that it cannot represent.</summary>
    internal void Keep(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        UnknownMembers ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
            UnknownMembers[name] = value;
    }
}
