using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Json;

/// <summary>A list that is a single text on the wire if it has one item, and otherwise an array.</summary>
internal sealed class OneOrManyTextsConverter : JsonConverter<IReadOnlyList<string>>
{
    private static readonly TextOrNumberConverter Text = new();

    public override IReadOnlyList<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            return Text.Read(ref reader, typeof(string), options) is { } one ? [one] : [];

        List<string> texts = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Text.Read(ref reader, typeof(string), options) is { } text)
                texts.Add(text);
        }

        return texts;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<string> value, JsonSerializerOptions options)
    {
        if (value.Count == 1)
        {
            writer.WriteStringValue(value[0]);
            return;
        }

        writer.WriteStartArray();
        for (var i = 0; i < value.Count; i++)
            writer.WriteStringValue(value[i]);
        writer.WriteEndArray();
    }
}
