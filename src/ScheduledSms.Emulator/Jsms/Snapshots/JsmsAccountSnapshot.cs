using ScheduledSms.Emulator.Jsms.Models;

namespace ScheduledSms.Emulator.Jsms.Snapshots;

/// <summary>A JSMS app with all its settings. With only its key, it is like a new one.</summary>
internal sealed record JsmsAccountSnapshot
{
    public required string Key { get; init; }

    /// <summary>Null if the key looks live or the secret is unknown.</summary>
    public string? Secret { get; init; }

    public JsmsBalance Balance { get; init; } = JsmsBalance.Default;

    public bool SmsEnabled { get; init; } = true;

    public IReadOnlyList<JsmsTemplate> Templates { get; init; } = [];

    public IReadOnlyList<string> Unsubscribed { get; init; } = [];

    /// <summary>Statuses by number; null: never reported.</summary>
    public IReadOnlyDictionary<string, int?> ReportAs { get; init; } = new Dictionary<string, int?>(StringComparer.Ordinal);

    public PollQueueSnapshot<JsmsReport> Reports { get; init; } = new();

    public PollQueueSnapshot<JsmsReply> Replies { get; init; } = new();

    public Uri? ReportCallback { get; init; }

    public Uri? ReplyCallback { get; init; }
}

/// <summary>The queued rows, and the time of the last poll.</summary>
internal sealed record PollQueueSnapshot<T>
{
    public IReadOnlyList<T> Rows { get; init; } = [];

    public DateTimeOffset? TakenAt { get; init; }
}
