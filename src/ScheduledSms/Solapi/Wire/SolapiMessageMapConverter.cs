using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ScheduledSms.Solapi;

/// <summary>Reads messages by their ids. No messages come as an empty object, or as an empty array.</summary>
internal sealed class SolapiMessageMapConverter : JsonConverter<IReadOnlyDictionary<string, SolapiStoredMessage>>
{
    public override IReadOnlyDictionary<string, SolapiStoredMessage> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Dictionary<string, SolapiStoredMessage> messages = new(StringComparer.Ordinal);
        if (reader.TokenType == JsonTokenType.StartArray && reader.Read() && reader.TokenType == JsonTokenType.EndArray)
            return messages;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Expected messages by their ids.");

        var type = (JsonTypeInfo<SolapiStoredMessage>)options.GetTypeInfo(typeof(SolapiStoredMessage));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var id = reader.GetString()!;
            reader.Read();
            messages[id] = JsonSerializer.Deserialize(ref reader, type) ?? throw new JsonException("A message is null.");
        }

        return messages;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, SolapiStoredMessage> value, JsonSerializerOptions options)
    {
        var type = (JsonTypeInfo<SolapiStoredMessage>)options.GetTypeInfo(typeof(SolapiStoredMessage));
        writer.WriteStartObject();
        foreach (var (id, message) in value)
        {
            writer.WritePropertyName(id);
            JsonSerializer.Serialize(writer, message, type);
        }

        writer.WriteEndObject();
    }
}
