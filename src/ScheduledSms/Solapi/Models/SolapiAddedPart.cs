namespace ScheduledSms.Solapi;

/// <summary>What one request has added to a group of a sequence of messages.</summary>
public sealed record SolapiAddedPart : ProviderModel
{
    /// <summary>The place of the request's first message in the sequence, from 0.</summary>
    public required long FirstMessage { get; init; }

    /// <summary>How many messages the request held. The next part begins at <see cref="FirstMessage"/> plus this.</summary>
    public required int Messages { get; init; }

    /// <summary>How many the provider says that it accepted: one for each message and recipient.</summary>
    public required int Accepted { get; init; }

    /// <summary>Those that it refused, each with its reason: the entries whose <see cref="SolapiStatusCode.Error"/> is not null. Empty if there were none.</summary>
    public required IReadOnlyList<SolapiAddedMessage> Refused { get; init; }

    private protected override string? SafeText => $"{Messages} messages from {FirstMessage}, {Accepted} accepted, {Refused?.Count} refused";
}
