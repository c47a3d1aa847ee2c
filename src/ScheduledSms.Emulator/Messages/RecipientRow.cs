using System.Runtime.InteropServices;

namespace ScheduledSms.Emulator.Messages;

/// <summary>The outcome of a message for one recipient.</summary>
internal sealed record RecipientRow
{
    public string? MessageId { get; init; }

    public required string To { get; init; }

    public required RecipientOutcome Outcome { get; init; }

    /// <summary>The provider's code, and its description.</summary>
    public string? Code { get; init; }

    public string? Words { get; init; }

    public string? Reference { get; init; }

    public string? Text { get; init; }

    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <summary>The outcome of a message for one recipient.</summary>
internal enum RecipientOutcome
{
    /// <summary>Accepted; not sent yet.</summary>
    Accepted,

    /// <summary>Not accepted.</summary>
    Rejected,

    /// <summary>Sent, and reported as delivered.</summary>
    Delivered,

    /// <summary>Sent, and reported as failed.</summary>
    Failed,

    /// <summary>Sent, and never reported.</summary>
    NotReported,
}

/// <summary>The number of a message's recipients by outcome.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecipientCounts(int Accepted, int Rejected, int Delivered, int Failed);
