namespace ScheduledSms.Jsms;

/// <summary>One batch of a sequence of recipients, scheduled: see <see cref="JsmsScheduleClient.CreateSchedulesInBatchesAsync(JsmsBulkScheduleRequest, IAsyncEnumerable{JsmsBatchRecipient}, CancellationToken)"/>.</summary>
public sealed record JsmsBatchPart : ProviderModel
{
    /// <summary>The place of the batch's first recipient in the sequence, from 0.</summary>
    public required long FirstRecipient { get; init; }

    /// <summary>How many recipients the batch held, accepted and rejected: 1 to 1,000. The next part begins at <see cref="FirstRecipient"/> plus this.</summary>
    public required int RecipientCount { get; init; }

    /// <summary>The batch: its id, and who was rejected.</summary>
    public required JsmsBatchScheduleResult Result { get; init; }

    private protected override string? SafeText => $"{RecipientCount} recipients from {FirstRecipient}, {Result?.RejectedRecipients.Count} rejected";
}
