using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Snapshots;

/// <summary>A SOLAPI account with all its settings. With only its keys, it is like a new one.</summary>
internal sealed record SolapiAccountSnapshot
{
    public required string Key { get; init; }

    /// <summary>Null if the key looks live or the secret is unknown.</summary>
    public string? Secret { get; init; }

    public required string AccountId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public decimal Balance { get; init; } = SolapiAccountDefaults.Balance;

    public int DailyQuota { get; init; } = SolapiAccountDefaults.DailyQuota;

    public IReadOnlyList<string> Blocked { get; init; } = [];

    public IReadOnlyList<string> OptedOut { get; init; } = [];

    public IReadOnlyDictionary<string, string> ReportAs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<SolapiSenderSnapshot> Senders { get; init; } = [];

    public IReadOnlyList<SolapiWebhook> Webhooks { get; init; } = [];

    public int LastWebhook { get; init; }
}

/// <summary>A sender number.</summary>
internal sealed record SolapiSenderSnapshot
{
    public required string Number { get; init; }

    public SolapiSenderNumberStatus Status { get; init; }

    public DateTimeOffset? ExpireAt { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }
}
