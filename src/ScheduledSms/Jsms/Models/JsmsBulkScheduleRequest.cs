namespace ScheduledSms.Jsms;

/// <summary>One template for any number of recipients at a set time, in as many batches as needed.</summary>
public sealed record JsmsBulkScheduleRequest : ProviderModel
{
    /// <summary><c>send_time</c>: the send time. At least <see cref="ProviderOptions.MinimumLead"/> in the future when each batch is sent; sent in whole seconds, rounded up.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary><c>temp_id</c>: the approved template. Greater than 0.</summary>
    public required long TemplateId { get; init; }

    /// <summary><c>sign_id</c>: the signature. Greater than 0. Default: the app's default signature.</summary>
    public long? SignatureId { get; init; }

    /// <summary><c>tag</c>: a label for every batch that is never shown in the message; at most <see cref="JsmsBatchScheduleRequest.MaxTagLength"/> characters. Default: none.</summary>
    public string? Tag { get; init; }

    private protected override string? SafeText => $"template {TemplateId}";
}
