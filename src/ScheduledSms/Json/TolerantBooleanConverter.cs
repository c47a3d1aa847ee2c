using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Json;

/// <summary>Reads a boolean given as true or false, as 0 or 1, or as any of these in quotes.</summary>
internal sealed class TolerantBooleanConverter : JsonConverter<bool?>
{
    public override bool? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        JsonTokenType.Number => reader.GetDouble() != 0,
        JsonTokenType.String => reader.GetString() switch
        {
            "1" or "true" or "True" => true,
            "0" or "false" or "False" or "" => false,
            _ => throw new JsonException("Expected a boolean."),
        },
        _ => throw new JsonException("Expected a boolean."),
    };

    public override void Write(Utf8JsonWriter writer, bool? value, JsonSerializerOptions options)
    {
        if (value is null)
            writer.WriteNullValue();
        else
            writer.WriteBooleanValue(value.Value);
    }
}
