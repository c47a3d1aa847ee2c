namespace ScheduledSms.Jsms;

/// <summary>One scheduled batch of a sequence of recipients: see <see cref="JsmsScheduleClient.CreateSchedulesInBatchesAsync(JsmsBulkScheduleRequest, IAsyncEnumerable{JsmsBatchRecipient}, CancellationToken)"/>.</summary>
public sealed record JsmsBatchPart : ProviderModel
{
    /// <summary>The position of the batch's first recipient in the sequence, from 0.</summary>
    public required long FirstRecipientIndex { get; init; }

    /// <summary>The number of recipients in the batch, accepted and rejected: 1 to 1,000. The next part begins at <see cref="FirstRecipientIndex"/> plus this.</summary>
    public required int RecipientCount { get; init; }

    /// <summary>The batch: its id and the rejected recipients.</summary>
    public required JsmsBatchScheduleResult Result { get; init; }

    private protected override string? SafeText => $"{RecipientCount} recipients from {FirstRecipientIndex}, {Result?.RejectedRecipients.Count} rejected";
}
