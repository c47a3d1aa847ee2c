namespace ScheduledSms;

/// <summary>How much a provider takes.</summary>
public sealed record ProviderLimits
{
    /// <summary>The most recipients of one message.</summary>
    public required int MaxRecipients { get; init; }

    /// <summary>How far ahead one may schedule, in calendar months. Null where it is not documented.</summary>
    public int? MaxMonthsAhead { get; init; }

    /// <summary>The finest step of a send time; nearer to it is rounded up.</summary>
    public required TimeSpan SendTimeResolution { get; init; }
}
