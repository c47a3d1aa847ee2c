namespace ScheduledSms;

/// <summary>The limits of a provider.</summary>
public sealed record ProviderLimits
{
    /// <summary>The maximum number of recipients of one message.</summary>
    public required int MaxRecipients { get; init; }

    /// <summary>The maximum length of a <see cref="ScheduledMessageRequest.Reference"/>, and of a recipient's, in characters. Default 100.</summary>
    public int MaxReferenceCharacters { get; init; } = 100;

    /// <summary>How far ahead a message may be scheduled, in calendar months. Null if not documented.</summary>
    public int? MaxMonthsAhead { get; init; }

    /// <summary>The resolution of a send time; anything finer is rounded up.</summary>
    public required TimeSpan SendTimeResolution { get; init; }
}
