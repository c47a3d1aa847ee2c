using ScheduledSms.Text;

namespace ScheduledSms.Jsms;

/// <summary>One template for 1 to 1,000 recipients at a set time. Page: JSMS Schedule API, "batch" submit and update.</summary>
public sealed record JsmsBatchScheduleRequest : ProviderModel
{
    /// <summary>The maximum number of recipients in one batch (code 50031).</summary>
    public const int MaxRecipients = 1000;

    /// <summary>The maximum length of a tag, in characters.</summary>
    public const int MaxTagLength = 10;

    /// <summary><c>send_time</c>: the send time. At least <see cref="ProviderOptions.MinimumLead"/> in the future; sent in whole seconds, rounded up.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary><c>temp_id</c>: the approved template. Greater than 0.</summary>
    public required long TemplateId { get; init; }

    /// <summary><c>recipients</c>: 1 to <see cref="MaxRecipients"/>.</summary>
    public required IReadOnlyList<JsmsBatchRecipient> Recipients { get; init => field = StoredList.Of(value); }

    /// <summary><c>sign_id</c>: the signature. Greater than 0. Default: the app's default signature.</summary>
    public long? SignatureId { get; init; }

    /// <summary><c>tag</c>: a label that is never shown in the message; at most <see cref="MaxTagLength"/> characters. Documented for a new batch only, so an update rejects it.</summary>
    public string? Tag { get; init; }

    private protected override string? SafeText => $"template {TemplateId}, {Recipients?.Count} recipients";
}
