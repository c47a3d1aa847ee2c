using System.Globalization;
using ScheduledSms.Diagnostics;
using ScheduledSms.Jsms.Models;
using ScheduledSms.Json;
using ScheduledSms.Messages;
using ScheduledSms.Text;
using ScheduledSms.Validation;

namespace ScheduledSms.Jsms;

/// <summary>The checks that can reject a request before anything is sent; each rejection states the violated limit.</summary>
internal static class JsmsRequestRules
{
    /// <summary>The last year in which every instant can be written at any offset.</summary>
    private const int LastYear = 9998;

    public static void Check(JsmsScheduleRequest request, JsmsOptions options, CallContext call)
    {
        CheckMobile(request.Mobile, RequestPath.Root, options, call);
        CheckTemplate(request.TemplateId, request.SignatureId, call);
        CheckParameters(request.TemplateParameters, RequestPath.Root, call);
    }

    public static void Check(JsmsBatchScheduleRequest request, JsmsOptions options, CallContext call)
    {
        CheckTemplate(request.TemplateId, request.SignatureId, call);
        if (request.Recipients is not { Count: > 0 })
            throw call.RejectInvalid("Recipients is empty.");
        if (request.Recipients.Count > JsmsBatchScheduleRequest.MaxRecipients)
        {
            throw call.Reject(ScheduledSmsErrorCode.TooManyRecipients, string.Create(
                CultureInfo.InvariantCulture,
                $"{request.Recipients.Count} recipients are more than the {JsmsBatchScheduleRequest.MaxRecipients} that one batch may have."));
        }

        CheckTag(request.Tag, call);
        for (var i = 0; i < request.Recipients.Count; i++)
            CheckRecipient(request.Recipients[i], new RequestPath("Recipients", i), options, call);
    }

    public static void Check(JsmsBulkScheduleRequest request, CallContext call)
    {
        CheckTemplate(request.TemplateId, request.SignatureId, call);
        CheckTag(request.Tag, call);
    }

    public static void CheckRecipient(JsmsBatchRecipient? recipient, RequestPath at, JsmsOptions options, CallContext call)
    {
        if (recipient is null)
            throw call.RejectInvalid($"{at} is null.");
        CheckMobile(recipient.Mobile, at, options, call);
        CheckParameters(recipient.TemplateParameters, at, call);
    }

    /// <summary>The send time as it appears on the wire.</summary>
    public static DateTimeOffset RoundSendTime(DateTimeOffset sendAt) => SendTime.RoundUp(sendAt, JsmsTime.Resolution);

    public static void CheckSendTime(DateTimeOffset sendAt, JsmsOptions options, DateTimeOffset now, CallContext call)
    {
        if (SendTime.Reject(sendAt, now, options.MinimumLead) is { } rejection)
            throw call.Reject(rejection.Code, rejection.Reason);
        if (sendAt.UtcDateTime.Year > LastYear)
            throw call.Reject(ScheduledSmsErrorCode.InvalidSendTime, $"The send time {SendTime.Text(sendAt)} is beyond the year {LastYear}.");
    }

    // Number ranges are not checked: new ones appear every year, and JSMS documents no format.
    private static void CheckMobile(string? mobile, RequestPath at, JsmsOptions options, CallContext call)
    {
        if (string.IsNullOrWhiteSpace(mobile))
            throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of("Mobile")} is empty.");
        if (HasSpaceOrControl(mobile))
            throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of("Mobile")} holds white space or a control character.");
        AllowedRecipients.Check(options, mobile, CallingCodes.China, at, "Mobile", call);
    }

    private static bool HasSpaceOrControl(string text)
    {
        foreach (var c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
                return true;
        }

        return false;
    }

    public static void CheckTemplate(long templateId, long? signatureId, CallContext call)
    {
        if (templateId <= 0)
            throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, "TemplateId must be greater than 0.");
        if (signatureId <= 0)
            throw call.Reject(ScheduledSmsErrorCode.InvalidTemplate, "SignatureId must be greater than 0; leave it out for the app's default signature.");
    }

    private static void CheckTag(string? tag, CallContext call)
    {
        if (tag is not null && (tag.Length == 0 || tag.EnumerateRunes().Count() > JsmsBatchScheduleRequest.MaxTagLength || tag.Any(char.IsControl)))
            throw call.RejectInvalid($"Tag must have 1 to {JsmsBatchScheduleRequest.MaxTagLength} characters, none of them a control character.");
    }

    private static void CheckParameters(IReadOnlyDictionary<string, string>? parameters, RequestPath at, CallContext call)
    {
        if (parameters is null)
            return;

        foreach (var (key, value) in new TextMap(parameters))
        {
            if (string.IsNullOrEmpty(key))
                throw call.RejectInvalid($"{at.Of("TemplateParameters")} has a parameter without a name.");
            if (value is null)
                throw call.RejectInvalid($"{at.Of("TemplateParameters")} has no value for '{Redaction.Printable(key)}'.");
            if (!UnicodeText.IsValid(key) || !UnicodeText.IsValid(value))
                throw call.RejectInvalid($"{at.Of("TemplateParameters")} holds half of a surrogate pair, which is not valid Unicode.");
        }
    }
}
