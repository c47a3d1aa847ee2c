using System.Text.Json;

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
}
