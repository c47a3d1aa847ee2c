using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Text;

namespace ScheduledSms.Json;

/// <summary>Writes a template's parameters with their Hangul composed, names and values: a name must be the template's, and a value arrives as part of a text.</summary>
internal sealed class ParametersConverter : JsonConverter<IReadOnlyDictionary<string, string>?>
{
    private static readonly TextMapConverter Names = new();

    public override IReadOnlyDictionary<string, string>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Names.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, string>? value, JsonSerializerOptions options)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return;
        }

        writer.WriteStartObject();
        foreach (var (name, text) in new TextMap(value))
            writer.WriteString(UnicodeText.ComposeHangul(name), text is null ? null : UnicodeText.ComposeHangul(text));
        writer.WriteEndObject();
    }
}

/// <summary>Writes a text that people read with its Hangul composed.</summary>
internal sealed class ComposedTextConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(UnicodeText.ComposeHangul(value));
}
