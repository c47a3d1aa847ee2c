using System.Text.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>Something that happened to a group or message. Entries have many shapes; <see cref="Json"/> has each as it came.</summary>
[JsonConverter(typeof(SolapiLogEntryConverter))]
public sealed record SolapiLogEntry : ProviderModel
{
    /// <summary>The entry as it came.</summary>
    public required JsonElement Json { get; init; }

    /// <summary><c>message</c>: the provider's words, if the entry has any.</summary>
    public string? Message => Json.ValueKind == JsonValueKind.String ? Read(Json.GetString) : Text("message");

    /// <summary><c>createAt</c>: when, if the entry says so.</summary>
    public SolapiTimestamp? CreatedAt => Text("createAt") is { } text ? new SolapiTimestamp(text) : null;

    private string? Text(string name) => Read(() => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null);

    /// <summary>Null for half of a surrogate pair, which .NET reads only when it is asked for; <see cref="Json"/> has it as it came.</summary>
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
