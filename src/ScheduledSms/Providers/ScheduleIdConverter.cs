using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A schedule id as its text. Public for source generators only: the type names it itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScheduleIdConverter : JsonConverter<ScheduleId>
{
    /// <inheritdoc/>
    public override ScheduleId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        ScheduleId.TryParse(reader.GetString(), out var id) ? id : throw new JsonException("Expected a schedule id such as jsms:single:1a88….");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ScheduleId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());

    /// <inheritdoc/>
    /// <inheritdoc/>
    public override ScheduleId ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, ScheduleId value, JsonSerializerOptions options) => writer.WritePropertyName(value.ToString());
}

/// <summary>A schedule id as its text.</summary>
internal sealed class ScheduleIdTypeConverter() : TextTypeConverter<ScheduleId>(ScheduleId.Parse, static id => id.ToString());
