namespace ScheduledSms.Jsms;

/// <summary>One template for any number of recipients at a set time, in as many batches as that takes.</summary>
public sealed record JsmsBulkScheduleRequest : ProviderModel
{
    /// <summary><c>send_time</c>: when to send. In the future by at least <see cref="ProviderOptions.MinimumLead"/> when each batch goes out; in whole seconds, rounded up.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary><c>temp_id</c>: the approved template. Greater than 0.</summary>
    public required long TemplateId { get; init; }

    /// <summary><c>sign_id</c>: the signature. Greater than 0. Default: the app's default signature.</summary>
    public long? SignatureId { get; init; }

    /// <summary><c>tag</c>: a label of every batch that is never shown in the message; at most <see cref="JsmsBatchScheduleRequest.MaxTagLength"/> characters. Default: none.</summary>
    public string? Tag { get; init; }

    private protected override string? SafeText => $"template {TemplateId}";
}
