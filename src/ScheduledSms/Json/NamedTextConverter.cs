using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Json;

/// <summary>Reads and writes a type that wraps any single text on the wire.</summary>
internal abstract class NamedTextConverter<T>(Func<string?, T> wrap, Func<T, string?> unwrap) : JsonConverter<T>
    where T : struct
{
    private static readonly TextOrNumberConverter Text = new();

    public override bool HandleNull => true;

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        wrap(Text.Read(ref reader, typeof(string), options));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(unwrap(value));
}
