using ScheduledSms.Diagnostics;
using ScheduledSms.Messages;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <summary>Maps common requests to SOLAPI requests, and SOLAPI responses back.</summary>
internal static class SolapiMessages
{
    public static readonly ProviderCapabilities Capabilities = new()
    {
        SupportsFreeText = true,
        UpdateKeepsId = false,
        CanUpdateOneToMany = true,
        CanAbortOnRejection = true,
        ReferenceIsStored = true,
        ReportsStatus = true,
        LostResponsesAreSettled = true,
    };

    public static readonly ProviderLimits Limits = new()
    {
        MaxRecipients = SolapiLimits.MaxRecipientsPerRequest,
        MaxReferenceCharacters = SolapiLimits.MaxCustomFieldCharacters,
        MaxMonthsAhead = SolapiTime.MaxMonthsAhead,
        SendTimeResolution = SolapiTime.Resolution,
    };

    public static SolapiGroupRequest ToGroup(ScheduledMessageRequest request) => new() { CustomFields = Fields(request.Reference) };

    /// <summary>The rejected recipients. A complete list of results is in the order of the request.</summary>
    public static IReadOnlyList<RejectedRecipient> ToRejected(SolapiAddedSummary added, IReadOnlyList<MessageRecipient> recipients)
    {
        if (added.RejectedMessages.Count == 0)
            return [];

        var references = RejectedRecipients.ReferencesOf(
            [.. added.RejectedMessages.Select(entry => new RejectedRecipients.Mention(
                NumberOf(entry.Message.To),
                added.Count == recipients.Count ? entry.Index : null,
                Reference: ReferenceOf(entry.Message.CustomFields)))],
            recipients);
        var sent = SentValues.Of(recipients);
        return [.. added.RejectedMessages.Select((entry, index) => new RejectedRecipient
        {
            Number = NumberOf(entry.Message.To),
            Reference = references[index],
            Code = entry.Message.StatusCode.Error!.Value,
            ProviderCode = entry.Message.StatusCode.Value,
            ProviderMessage = sent.RedactWords(entry.Message.StatusMessage),
        })];
    }

    public static ScheduledMessage ToScheduled(ScheduleId id, SolapiGroupState group) => new()
    {
        Id = id,
        SendAt = group.ScheduledDate?.Instant,
        Status = ToStatus(group.Status),
        ProviderStatus = group.Status.Value,
        TotalCount = group.AcceptedCount + group.RejectedCount,
        AcceptedCount = group.AcceptedCount,
        Reference = group.Reference,
    };

    public static ScheduledRecipient ToRecipient(SolapiStoredMessage message)
    {
        var number = NumberOf(message.To);
        return new ScheduledRecipient
        {
            Number = number,
            PhoneNumber = PhoneNumber.TryParseNational(number, message.Country ?? CallingCodes.Korea, out var parsed) ? parsed : null,
            MessageId = message.MessageId,
            Reference = ReferenceOf(message.CustomFields),
            ProviderStatus = message.StatusCode.Value,
        };
    }

    private static ScheduleStatus ToStatus(SolapiGroupStatus status) => status.Value?.ToUpperInvariant() switch
    {
        "PENDING" => ScheduleStatus.NotScheduled,
        "SCHEDULED" => ScheduleStatus.Scheduled,
        "SENDING" or "PROCESSING" => ScheduleStatus.Sending,
        "COMPLETE" => ScheduleStatus.Sent,
        "FAILED" => ScheduleStatus.Failed,
        "DELETED" => ScheduleStatus.Canceled,
        // SYSTEM-ERROR among them: whether anything was sent by then is not documented.
        _ => ScheduleStatus.Unrecognized,
    };

    private static string NumberOf(IReadOnlyList<string> to) => to.Count > 0 ? to[0] : "";

    /// <summary>The custom fields that keep a reference, or null.</summary>
    public static Dictionary<string, string>? Fields(string? reference) =>
        reference is null ? null : new(StringComparer.Ordinal) { [SolapiGroupState.ReferenceField] = reference };

    private static string? ReferenceOf(IReadOnlyDictionary<string, string>? fields) => fields?.GetValueOrDefault(SolapiGroupState.ReferenceField);
}
