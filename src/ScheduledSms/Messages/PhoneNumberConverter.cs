using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A phone number as its E.164 text. Public for source generators only: the type names it itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PhoneNumberConverter : JsonConverter<PhoneNumber>
{
    /// <inheritdoc/>
    public override PhoneNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PhoneNumber.TryParse(reader.GetString(), defaultCallingCode: null, out var number) ? number : throw new JsonException("Expected a phone number in E.164.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.E164);

    /// <inheritdoc/>
    /// <inheritdoc/>
    public override PhoneNumber ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, PhoneNumber value, JsonSerializerOptions options) => writer.WritePropertyName(value.E164);
}

/// <summary>A phone number as its E.164 text, not masked.</summary>
internal sealed class PhoneNumberTypeConverter() : TextTypeConverter<PhoneNumber>(static text => PhoneNumber.Parse(text), static number => number.E164);
