using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>Reads where the next page begins. Old pages say 0, newer ones null or nothing, where there is none.</summary>
internal sealed class SolapiCursorConverter : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number or JsonTokenType.Null ? null : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
