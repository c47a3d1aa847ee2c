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

    public DateTimeOffset? LastScheduledAt { get; init; }

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

/// <summary>A message of a SOLAPI group.</summary>
internal sealed record SolapiMessageSnapshot
{
    public required string Id { get; init; }

    public required string To { get; init; }

    /// <summary>Its index in <see cref="SolapiGroupSnapshot.Drafts"/>.</summary>
    public required int Draft { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public required string StatusCode { get; init; }

    public string? FinalCode { get; init; }

    public int Resends { get; init; }
}
