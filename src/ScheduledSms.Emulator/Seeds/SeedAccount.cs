using ScheduledSms.Emulator.Jsms;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>An account and its settings.</summary>
internal sealed record SeedAccount
{
    public required string Provider { get; init; }

    public required string Key { get; init; }

    /// <summary>Null for an existing account.</summary>
    public string? Secret { get; init; }

    public int? Balance { get; init; }

    public IReadOnlyList<JsmsTemplate> Templates { get; init; } = [];

    public IReadOnlyList<string> Senders { get; init; } = [];

    public IReadOnlyList<string> OptedOut { get; init; } = [];

    public IReadOnlyList<string> Blocked { get; init; } = [];
}
