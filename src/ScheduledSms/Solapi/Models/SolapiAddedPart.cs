using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The messages of a sequence that one request added to a group: see <see cref="SolapiGroupScheduleClient.AddAllMessagesAsync(string, IAsyncEnumerable{SolapiMessage}, CancellationToken)"/>.</summary>
public sealed record SolapiAddedPart : ProviderModel
{
    /// <summary>The position of the request's first message in the sequence, from 0.</summary>
    public required long FirstMessageIndex { get; init; }

    /// <summary>The number of messages in the request, each with one or more recipients. The next part begins at <see cref="FirstMessageIndex"/> plus this.</summary>
    public required int MessageCount { get; init; }

    /// <summary>The number of accepted messages. The provider counts a message once for each of its recipients, so this and <see cref="RejectedMessages"/> may add up to more than <see cref="MessageCount"/>.</summary>
    public required int AcceptedCount { get; init; }

    /// <summary>The rejected messages, each with its reason: the entries whose <see cref="SolapiStatusCode.Error"/> is not null. Empty if there are none.</summary>
    public required IReadOnlyList<SolapiAddedMessage> RejectedMessages { get; init => field = StoredList.Of(value); }

    private protected override string? SafeText => $"{MessageCount} messages from {FirstMessageIndex}, {AcceptedCount} accepted, {RejectedMessages?.Count} rejected";
}
