using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>An event of a group or message. Entries have many shapes; <see cref="Json"/> contains each as received.</summary>
[JsonConverter(typeof(SolapiLogEntry.Converter))]
public sealed record SolapiLogEntry : ProviderModel
{
    /// <summary>The entry as received.</summary>
    public required JsonElement Json { get; init; }

    /// <summary><c>message</c>: the provider's text, if the entry has any.</summary>
    public string? Message => Json.ValueKind == JsonValueKind.String ? Read(Json.GetString) : Text("message");

    /// <summary><c>createAt</c>: the time, if the entry states it.</summary>
    public SolapiTimestamp? CreatedAt => Text("createAt") is { } text ? new SolapiTimestamp(text) : null;

    private string? Text(string name) => Read(() => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    /// <summary>Null for half of a surrogate pair, which .NET detects only on access; <see cref="Json"/> contains it as received.</summary>
    private static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Keeps a log entry as received.</summary>
    internal sealed class Converter : JsonConverter<SolapiLogEntry>
    {
        public override bool HandleNull => true;

        public override SolapiLogEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new() { Json = JsonElement.ParseValue(ref reader) };

        public override void Write(Utf8JsonWriter writer, SolapiLogEntry value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
    }
}
