namespace ScheduledSms.Jsms;

/// <summary>One batch of a sequence of recipients, scheduled: see <see cref="JsmsScheduleClient.CreateBatchSchedulesAsync(JsmsBulkScheduleRequest, IAsyncEnumerable{JsmsBatchRecipient}, CancellationToken)"/>.</summary>
public sealed record JsmsBatchPart : ProviderModel
{
    /// <summary>The place of the batch's first recipient in the sequence, from 0.</summary>
    public required long FirstRecipient { get; init; }

    /// <summary>How many recipients the batch held, accepted and refused: 1 to 1,000. The next part begins at <see cref="FirstRecipient"/> plus this.</summary>
    public required int Recipients { get; init; }

    /// <summary>The batch: its id, and who was refused.</summary>
    public required JsmsBatchScheduleResult Result { get; init; }

    private protected override string? SafeText => $"{Recipients} recipients from {FirstRecipient}, {Result?.FailedRecipients.Count} refused";
}
