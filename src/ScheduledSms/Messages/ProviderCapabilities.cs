namespace ScheduledSms;

/// <summary>What a provider can do.</summary>
public sealed record ProviderCapabilities
{
    /// <summary>It sends free text, not only templates.</summary>
    public required bool FreeText { get; init; }

    /// <summary>An update keeps the schedule's id.</summary>
    public required bool UpdateKeepsId { get; init; }

    /// <summary>A schedule for one recipient can be updated to several.</summary>
    public required bool UpdateOneToMany { get; init; }

    /// <summary>It can stop before scheduling when a recipient is rejected.</summary>
    public required bool CanAbortOnRejection { get; init; }

    /// <summary>It keeps references, and gives them back when read.</summary>
    public required bool ReferenceIsStored { get; init; }

    /// <summary>It tells a schedule's state.</summary>
    public required bool ReportsStatus { get; init; }

    /// <summary>A lost response can be settled by asking; elsewhere a create may end <see cref="SendOutcome.Unknown"/>.</summary>
    public required bool LostResponsesAreSettled { get; init; }
}
