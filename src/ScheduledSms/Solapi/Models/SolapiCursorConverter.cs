using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi.Models;

/// <summary>Reads where the next page begins. If there is none, old pages show 0, newer ones null or nothing.</summary>
internal sealed class SolapiCursorConverter : JsonConverter<string?>
{
    private static readonly TextOrNumberConverter Text = new();

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number) && number == 0 ? null : Text.Read(ref reader, typeToConvert, options);

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
