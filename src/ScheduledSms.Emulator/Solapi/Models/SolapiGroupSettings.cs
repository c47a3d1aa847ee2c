using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Models;

/// <summary>The settings a group is created with.</summary>
internal sealed record SolapiGroupSettings
{
    public string? AppId { get; init; }

    public string? SdkVersion { get; init; }

    public string? OsPlatform { get; init; }

    public bool Strict { get; init; }

    public bool AllowDuplicates { get; init; }

    public JsonElement? CustomFields { get; init; }

    public JsonElement? Hint { get; init; }

    /// <summary>What of it decides how its messages are sent, or is the app's own.</summary>
    public JsonObject Write() => new()
    {
        ["appId"] = AppId,
        ["strict"] = Strict,
        ["allowDuplicates"] = AllowDuplicates,
        ["customFields"] = CustomFields is { } fields ? JsonSerializer.SerializeToNode(fields) : null,
    };
}
