namespace ScheduledSms.Solapi;

/// <summary>The messages of a sequence that one request added to a group: see <see cref="SolapiGroupScheduleClient.AddAllMessagesAsync(string, IAsyncEnumerable{SolapiMessage}, CancellationToken)"/>.</summary>
public sealed record SolapiAddedPart : ProviderModel
{
    /// <summary>The place of the request's first message in the sequence, from 0.</summary>
    public required long FirstMessage { get; init; }

    /// <summary>How many messages the request held, each with one recipient or more. The next part begins at <see cref="FirstMessage"/> plus this.</summary>
    public required int MessageCount { get; init; }

    /// <summary>How many were accepted. The provider counts a message once for each of its recipients, so this and <see cref="Rejected"/> may add up to more than <see cref="MessageCount"/>.</summary>
    public required int AcceptedCount { get; init; }

    /// <summary>Those that it rejected, each with its reason: the entries whose <see cref="SolapiStatusCode.Error"/> is not null. Empty if there were none.</summary>
    public required IReadOnlyList<SolapiAddedMessage> Rejected { get; init; }

    private protected override string? SafeText => $"{MessageCount} messages from {FirstMessage}, {AcceptedCount} accepted, {Rejected?.Count} rejected";
}
