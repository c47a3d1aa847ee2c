using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>Keeps a log entry as received.</summary>
internal sealed class SolapiLogEntryConverter : JsonConverter<SolapiLogEntry>
{
    public override bool HandleNull => true;

    public override SolapiLogEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new() { Json = JsonElement.ParseValue(ref reader) };

    public override void Write(Utf8JsonWriter writer, SolapiLogEntry value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}
