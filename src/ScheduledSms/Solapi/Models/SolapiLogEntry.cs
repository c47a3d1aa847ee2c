using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>An event of a group or message. Entries have many shapes; <see cref="Json"/> contains each as received.</summary>
[JsonConverter(typeof(SolapiLogEntryConverter))]
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
}
