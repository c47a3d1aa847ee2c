namespace ScheduledSms.Solapi;

/// <summary>The response to scheduling a group.</summary>
public sealed record SolapiScheduledGroup : ProviderModel
{
    /// <summary>The send time on the wire, rounded up to whole milliseconds. The documented response does not contain it.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>The group as the provider returned it. An old page shows PENDING even after a success; read the group again if that matters.</summary>
    public required SolapiGroup Group { get; init; }

    private protected override string? SafeText => $"{Group?.GroupId}, {Group?.Status}";
}
