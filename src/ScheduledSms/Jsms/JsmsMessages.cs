using ScheduledSms.Diagnostics;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Messages;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.Jsms;

/// <summary>Maps common requests to JSMS requests, and JSMS responses back.</summary>
internal static class JsmsMessages
{
    public static readonly ProviderCapabilities Capabilities = new()
    {
        SupportsFreeText = false,
        UpdateKeepsId = true,
        CanUpdateOneToMany = false,
        CanAbortOnRejection = false,
        ReferenceIsStored = false,
        ReportsStatus = false,
        LostResponsesAreSettled = false,
    };

    public static readonly ProviderLimits Limits = new()
    {
        MaxRecipients = JsmsBatchScheduleRequest.MaxRecipients,
        SendTimeResolution = JsmsTime.Resolution,
    };

    public static JsmsScheduleRequest ToSingle(ScheduledMessageRequest request, JsmsOptions options, CallContext call)
    {
        var (template, declared) = Template(request, options, call);
        var recipient = ToRecipient(ScheduledMessageRules.CheckRecipient(request, 0, Limits, call), ScheduledMessageRules.At(0), declared, call);
        return new JsmsScheduleRequest
        {
            SendAt = call.SendAt!.Value,
            Mobile = recipient.Mobile,
            TemplateId = template.TemplateId,
            SignatureId = template.SignatureId,
            TemplateParameters = recipient.TemplateParameters,
        };
    }

    public static RejectedRecipient[] ToRejected(IReadOnlyList<JsmsRejectedRecipient> failed, IReadOnlyList<MessageRecipient> recipients)
    {
        if (failed.Count == 0)
            return [];

        var references = RejectedRecipients.ReferencesOf(
            [.. failed.Select(static rejected => new RejectedRecipients.Mention(rejected.Mobile ?? "", Parameters: rejected.TemplateParameters))], recipients);
        var sent = SentValues.Of(recipients);
        return [.. failed.Select((rejected, index) => new RejectedRecipient
        {
            Number = rejected.Mobile ?? "",
            Reference = references[index],
            Code = rejected.Code,
            ProviderCode = rejected.ProviderCode,
            ProviderMessage = sent.RedactWords(rejected.ProviderMessage),
        })];
    }

    public static ScheduledRecipient ToRecipient(JsmsScheduledRecipient recipient) => new()
    {
        Number = recipient.Mobile ?? "",
        PhoneNumber = PhoneNumber.TryParseNational(recipient.Mobile, CallingCodes.China, out var number) ? number : null,
        MessageId = recipient.MessageId,
    };

    /// <summary>The template of the request, as declared for the account.</summary>
    public static (JsmsTemplateOptions Template, MessageTemplate Declared) Template(ScheduledMessageRequest request, JsmsOptions options, CallContext call)
    {
        var name = ((MessageContent.NamedTemplate)request.Content).Name;
        var declared = TemplateRules.Find(options, name, call);
        return (declared.Jsms ?? throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, $"the template '{Redaction.Printable(name)}' is not declared for JSMS."), declared);
    }

    public static JsmsBatchRecipient ToRecipient(MessageRecipient recipient, RequestPath at, MessageTemplate declared, CallContext call)
    {
        if (!recipient.PhoneNumber.IsOf(CallingCodes.China))
            throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of("PhoneNumber")} is not Chinese (+86): what JSMS takes of other numbers is not documented.");

        var parameters = TemplateRules.Check(declared, recipient, at, call);
        return new JsmsBatchRecipient { Mobile = recipient.PhoneNumber.National, TemplateParameters = parameters.Count > 0 ? parameters : null };
    }
}
