namespace ScheduledSms.Solapi;

/// <summary>The response to scheduling a group.</summary>
public sealed record SolapiScheduledGroup : ProviderModel
{
    /// <summary>The send time as it went out, rounded up to whole milliseconds. The documented response does not repeat it.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>The group as the provider answered it. An old page shows PENDING even after a success; read the group again where it matters.</summary>
    public required SolapiGroup Group { get; init; }

    private protected override string? SafeText => $"{Group?.GroupId}, {Group?.Status}";
}
