using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Messages;
using ScheduledSms.Templates;

namespace ScheduledSms.Solapi;

/// <summary>From a common request to SOLAPI's own, and from its answers back.</summary>
internal static class SolapiMessages
{
    /// <summary>Where references stand among the custom fields of groups and messages.</summary>
    private const string ReferenceField = "reference";

    public static readonly ProviderCapabilities Capabilities = new()
    {
        FreeText = true,
        UpdateKeepsId = false,
        UpdateOneToMany = true,
        CanAbortOnRefusal = true,
        ReferenceIsStored = true,
        ReportsStatus = true,
        LostAnswersAreSettled = true,
    };

    public static readonly ProviderLimits Limits = new()
    {
        MaxRecipients = SolapiGroupScheduleClient.MaxRecipientsPerRequest,
        MaxMonthsAhead = SolapiTime.MaxMonthsAhead,
        SendTimeResolution = SolapiTime.Resolution,
    };

    public static SolapiGroupRequest ToGroup(ScheduledMessageRequest request) => new() { CustomFields = Fields(request.Reference) };

    public static IReadOnlyList<SolapiMessage> ToMessages(ScheduledMessageRequest request, SolapiOptions options, CallIdentity call)
    {
        if (request.Content is MessageContent.FreeText free)
            return [.. request.Recipients.Select(recipient => To(recipient) with { From = free.From ?? options.From, Text = free.Body })];

        var name = ((MessageContent.NamedTemplate)request.Content).Name;
        var declared = TemplateRules.Find(options, name, call);
        var template = declared.Solapi ?? throw call.Refuse(ScheduledSmsErrorCode.TemplateUnusable, $"the template '{Redaction.Printable(name)}' is not declared for SOLAPI.");
        var text = template.Text is null ? null : TextTemplate.Parse(template.Text);
        return [.. request.Recipients.Select((recipient, index) =>
        {
            var parameters = TemplateRules.Check(declared, recipient, ScheduledMessageRules.At(index), call);
            return To(recipient) with
            {
                From = template.From ?? options.From,
                Text = text?.Fill(parameters),
                Subject = template.Subject,
                Type = template.Alimtalk is null ? null : SolapiMessageType.Alimtalk,
                KakaoOptions = template.Alimtalk is { } alimtalk ? Alimtalk(alimtalk, parameters) : null,
            };
        })];
    }

    /// <summary>Who was refused. Results name numbers, so a number that stands twice is matched in the order of the request.</summary>
    public static IReadOnlyList<RefusedRecipient> ToRefused(IEnumerable<SolapiAddedMessage> results, IReadOnlyList<MessageRecipient> recipients)
    {
        var waiting = recipients.ToLookup(static recipient => recipient.PhoneNumber.National, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => new Queue<MessageRecipient>(same), StringComparer.Ordinal);
        List<RefusedRecipient> refused = [];
        foreach (var result in results)
        {
            var number = result.To.Count > 0 ? result.To[0] : "";
            var recipient = waiting.TryGetValue(number, out var queue) && queue.Count > 0 ? queue.Dequeue() : null;
            if (result.StatusCode.Error is { } error)
            {
                refused.Add(new RefusedRecipient
                {
                    Number = number,
                    Reference = ReferenceOf(result.CustomFields) ?? recipient?.Reference,
                    Code = error,
                    ProviderCode = result.StatusCode.Value,
                    ProviderMessage = result.StatusMessage,
                });
            }
        }

        return refused;
    }

    public static ScheduledMessage ToScheduled(ScheduleId id, SolapiGroupState group) => new()
    {
        Id = id,
        SendAt = group.ScheduledDate?.Instant,
        Status = ToStatus(group.Status),
        ProviderStatus = group.Status.Value,
        Total = group.Count.Success + group.Count.Failed,
        Accepted = group.Count.Success,
        Reference = ReferenceOf(group.CustomFields),
    };

    public static ScheduledRecipient ToRecipient(SolapiStoredMessage message)
    {
        var number = message.To.Count > 0 ? message.To[0] : "";
        return new ScheduledRecipient
        {
            Number = number,
            PhoneNumber = PhoneNumber.TryParse(number, message.Country ?? CallingCodes.Korea, out var parsed) ? parsed : null,
            MessageId = message.MessageId,
            Reference = ReferenceOf(message.CustomFields),
            ProviderStatus = message.StatusCode.Value,
        };
    }

    private static ScheduleStatus ToStatus(SolapiGroupStatus status) => status.Value?.ToUpperInvariant() switch
    {
        "PENDING" => ScheduleStatus.NotScheduled,
        "SCHEDULED" => ScheduleStatus.Scheduled,
        "SENDING" => ScheduleStatus.Sending,
        "COMPLETE" => ScheduleStatus.Sent,
        "FAILED" => ScheduleStatus.Failed,
        "DELETED" => ScheduleStatus.Canceled,
        _ => ScheduleStatus.Unrecognized,
    };

    private static SolapiMessage To(MessageRecipient recipient) => new()
    {
        To = [recipient.PhoneNumber.National],
        Country = recipient.PhoneNumber.CallingCode,
        CustomFields = Fields(recipient.Reference),
    };

    private static SolapiKakaoOptions Alimtalk(SolapiAlimtalkOptions alimtalk, IReadOnlyDictionary<string, string> parameters) => new()
    {
        ChannelId = alimtalk.ChannelId,
        TemplateId = alimtalk.TemplateId,
        DisableSms = alimtalk.DisableSms ? true : null,
        Variables = parameters.ToDictionary(static parameter => "#{" + parameter.Key + "}", static parameter => parameter.Value, StringComparer.Ordinal),
    };

    private static Dictionary<string, string>? Fields(string? reference) =>
        reference is null ? null : new(StringComparer.Ordinal) { [ReferenceField] = reference };

    private static string? ReferenceOf(IReadOnlyDictionary<string, string>? fields) => fields?.GetValueOrDefault(ReferenceField);
}
