using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Http;

namespace ScheduledSms;

/// <summary>Something a provider answered. Members that this version does not know are kept, so that nothing received is lost.</summary>
public abstract record ProviderAnswer : ProviderModel, IScheduleAnswer
{
    /// <summary>Members of the answer that this version has no property for, or that came in a form its property cannot hold, by their names on the wire. Null if there were none.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? UnknownMembers { get; set; }

    string? IScheduleAnswer.AnsweredScheduleId => AnsweredScheduleId;

    /// <inheritdoc cref="IScheduleAnswer.AnsweredScheduleId"/>
    private protected virtual string? AnsweredScheduleId => null;

    /// <summary>Keeps members that have a property, but came in a form that it cannot hold.</summary>
    internal void Keep(IEnumerable<KeyValuePair<string, JsonElement>> members)
    {
        UnknownMembers ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
            UnknownMembers[name] = value;
    }
}
