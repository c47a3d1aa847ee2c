namespace ScheduledSms;

/// <summary>What a provider can do.</summary>
public sealed record ProviderCapabilities
{
    /// <summary>It sends free text, not only templates.</summary>
    public required bool SupportsFreeText { get; init; }

    /// <summary>An update keeps the schedule's id.</summary>
    public required bool UpdateKeepsId { get; init; }

    /// <summary>A schedule for one recipient can be updated to several.</summary>
    public required bool CanUpdateOneToMany { get; init; }

    /// <summary>It can stop before scheduling when a recipient is rejected.</summary>
    public required bool CanAbortOnRejection { get; init; }

    /// <summary>It stores references, and returns them when read.</summary>
    public required bool ReferenceIsStored { get; init; }

    /// <summary>It reports a schedule's state.</summary>
    public required bool ReportsStatus { get; init; }

    /// <summary>A lost response can be settled by reading the schedule; elsewhere a create may end as <see cref="SendOutcome.Unknown"/>.</summary>
    public required bool LostResponsesAreSettled { get; init; }
}
