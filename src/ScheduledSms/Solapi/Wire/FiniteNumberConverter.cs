using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi.Wire;

/// <summary>Reads a number, quoted or not. One that is too large for a double is rejected: .NET would read it as infinity, and could not write it back.</summary>
internal sealed class FiniteNumberConverter : JsonConverter<double>
{
    public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var number = reader.TokenType switch
        {
            JsonTokenType.Number => reader.GetDouble(),
            JsonTokenType.String when double.TryParse(reader.GetString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var quoted) => quoted,
            _ => double.NaN,
        };
        return double.IsFinite(number) ? number : throw new JsonException("Expected a number.");
    }

    public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options) => writer.WriteNumberValue(value);
}
