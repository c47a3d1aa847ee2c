using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Snapshots;

/// <summary>A SOLAPI group.</summary>
internal sealed record SolapiGroupSnapshot
{
    /// <summary>Its account's key.</summary>
    public required string Account { get; init; }

    public required SolapiGroupStatus Status { get; init; }

    public DateTimeOffset? ScheduledAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public decimal Charged { get; init; }

    public SolapiGroupSettings Settings { get; init; } = new();

    /// <summary>The submitted drafts, each stored once for all messages created from it. The recipient is stored with each message.</summary>
    public IReadOnlyList<SolapiMessageDraft> Drafts { get; init; } = [];

    public IReadOnlyList<SolapiMessageSnapshot> Messages { get; init; } = [];

    /// <summary>The rejected messages, with the code in <see cref="SolapiMessageSnapshot.StatusCode"/>.</summary>
    public IReadOnlyList<SolapiMessageSnapshot> Rejected { get; init; } = [];

    public IReadOnlyList<string> SeenNumbers { get; init; } = [];

    public IReadOnlyList<JsonObject> Log { get; init; } = [];
}
