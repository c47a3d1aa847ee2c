using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ScheduledSms.Solapi.Models;

/// <summary>Reads groups or messages by id, in the order received. If there are none, the value is an empty object or an empty array.</summary>
internal sealed class SolapiMapConverter<T> : JsonConverter<IReadOnlyDictionary<string, T>>
    where T : ProviderResponse
{
    public override IReadOnlyDictionary<string, T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Dictionary<string, T> items = new(StringComparer.Ordinal);
        if (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
            return items;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Expected an object of ids and what they name.");

        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = reader.GetString()!;
            reader.Read();
            if (!items.TryAdd(id, JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("An id names nothing.")))
                throw new JsonException("An id comes twice.");
        }

        return items;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartObject();
        foreach (var (id, item) in value)
        {
            writer.WritePropertyName(id);
            JsonSerializer.Serialize(writer, item, type);
        }

        writer.WriteEndObject();
    }
}
