using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Json;

/// <summary>A schedule id as its text.</summary>
internal sealed class ScheduleIdConverter : JsonConverter<ScheduleId>
{
    public override ScheduleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ScheduleId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Expected a schedule id such as jsms:single:1a88….");

    public override void Write(Utf8JsonWriter writer, ScheduleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    public override ScheduleId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, ScheduleId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}
