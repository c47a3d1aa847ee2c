using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

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

    /// <summary>What else was submitted for this recipient, as the provider names it.</summary>
    public Func<JsonObject> Submitted { get; init; } = static () => [];
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

    /// <summary>Sent, and reported as failed; or never sent, since the whole message failed.</summary>
    Failed,

    /// <summary>Sent, and not reported, or not yet.</summary>
    NotReported,

    /// <summary>Accepted, and never sent: the message was canceled.</summary>
    Canceled,
}

/// <summary>The number of a message's recipients by outcome. <paramref name="Accepted"/> are all that were not rejected.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecipientCounts(int Accepted, int Rejected, int Delivered, int Failed, int NotReported)
{
    public static RecipientCounts Of(IEnumerable<RecipientOutcome> outcomes)
    {
        var (all, rejected, delivered, failed, notReported) = (0, 0, 0, 0, 0);
        foreach (var outcome in outcomes)
        {
            all++;
            switch (outcome)
            {
                case RecipientOutcome.Rejected:
                    rejected++;
                    break;
                case RecipientOutcome.Delivered:
                    delivered++;
                    break;
                case RecipientOutcome.Failed:
                    failed++;
                    break;
                case RecipientOutcome.NotReported:
                    notReported++;
                    break;
            }
        }

        return new RecipientCounts(all - rejected, rejected, delivered, failed, notReported);
    }
}
