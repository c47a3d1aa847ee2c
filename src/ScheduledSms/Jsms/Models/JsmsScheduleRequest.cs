namespace ScheduledSms.Jsms;

/// <summary>One message for one recipient at a set time. Page: JSMS Schedule API, "single" submit and update.</summary>
public sealed record JsmsScheduleRequest : ProviderModel
{
    /// <summary><c>send_time</c>: the send time. At least <see cref="ProviderOptions.MinimumLead"/> in the future; sent in whole seconds, rounded up.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary><c>mobile</c>: the number as JSMS accepts it, for example <c>13812345678</c>.</summary>
    public required string Mobile { get; init; }

    /// <summary><c>temp_id</c>: the approved template. Greater than 0.</summary>
    public required long TemplateId { get; init; }

    /// <summary><c>temp_para</c>: the template's parameters by name. Default: none.</summary>
    public IReadOnlyDictionary<string, string>? TemplateParameters { get; init; }

    /// <summary><c>sign_id</c>: the signature. Greater than 0. Default: the app's default signature.</summary>
    public long? SignatureId { get; init; }

    private protected override string? SafeText => $"template {TemplateId}";
}
