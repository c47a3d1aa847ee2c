using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ScheduledSms.Diagnostics;
using ScheduledSms.Json;
using ScheduledSms.Messages;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <summary>The checks that can reject a request before anything is sent; each rejection states the violated limit.</summary>
internal static class SolapiRequestRules
{
    private const int MaxCustomFieldName = 30;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public static void Check(SolapiGroupRequest request, CallContext call)
    {
        CheckCustomFields(request.CustomFields, RequestPath.Root, call);
        CheckJson(request.Hint, RequestPath.Root, "Hint", call);
    }

    public static void Check(IReadOnlyList<SolapiMessage> messages, SolapiOptions options, CallContext call)
    {
        if (messages.Count == 0)
            throw call.RejectInvalid("messages is empty.");

        var recipients = 0L;
        for (var i = 0; i < messages.Count; i++)
        {
            CheckMessage(messages[i], new RequestPath("messages", i), options, call);
            recipients += messages[i].To.Count;
        }

        if (recipients > SolapiLimits.MaxRecipientsPerRequest)
        {
            throw call.Reject(ScheduledSmsErrorCode.TooManyRecipients, string.Create(
                CultureInfo.InvariantCulture,
                $"{recipients} recipients are more than the {SolapiLimits.MaxRecipientsPerRequest} that one request may have. Add them to the group in several."));
        }
    }

    public static void CheckMessageIds(IReadOnlyList<string> messageIds, CallContext call)
    {
        if (messageIds.Count == 0)
            throw call.RejectInvalid("messageIds is empty.");
        if (messageIds.Any(string.IsNullOrWhiteSpace))
            throw call.RejectInvalid("messageIds holds an empty id.");
    }

    public static void CheckBodySize(int length, CallContext call)
    {
        if (length > SolapiLimits.MaxBodyBytes)
        {
            throw call.RejectInvalid(string.Create(
                CultureInfo.InvariantCulture,
                $"The body has {length} bytes; one request may have {SolapiLimits.MaxBodyBytes} (15 MB). Add the messages in several."));
        }
    }

    /// <summary>The send time as it appears on the wire.</summary>
    public static DateTimeOffset RoundSendTime(DateTimeOffset sendAt) => SendTime.RoundUp(sendAt, SolapiTime.Resolution);

    public static void CheckSendTime(DateTimeOffset sendAt, SolapiOptions options, DateTimeOffset now, CallContext call)
    {
        if (SendTime.Reject(sendAt, now, options.MinimumLead) is { } rejection)
            throw call.Reject(rejection.Code, rejection.Reason);
        if (sendAt > SolapiTime.Horizon(now))
        {
            throw call.Reject(
                ScheduledSmsErrorCode.InvalidSendTime,
                $"The send time {SendTime.Text(sendAt)} is more than {SolapiTime.MaxMonthsAhead} months ahead. {SendTime.Clock(now)}");
        }
    }

    /// <summary>A JSON null would be sent as a member that no page documents.</summary>
    public static void CheckJson(JsonElement? element, RequestPath at, string member, CallContext call)
    {
        if (element is { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined })
            throw call.RejectInvalid($"{at.Of(member)} holds nothing; leave it out.");
    }

    public static bool IsDigits(string? text) => text is { Length: > 0 } && !text.AsSpan().ContainsAnyExcept(Digits);

    public static void CheckMessage(SolapiMessage? message, RequestPath at, SolapiOptions options, CallContext call)
    {
        if (message is null)
            throw call.RejectInvalid($"{at} is null.");
        CheckRecipients(message, at, options, call);
        if (message.Type is { Value: null or "" })
            throw call.RejectInvalid($"{at.Of("Type")} has no name.");
        if (SolapiTextLimits.Reject(message, options.RejectTextOutsideEucKr) is { } rejection)
            throw call.Reject(rejection.Code, at.Of(rejection.Reason));

        SolapiChannelRules.Check(message, at, call);
        CheckCustomFields(message.CustomFields, at, call);
        if (message.Replacements is { Count: > 0 } replacements)
        {
            var list = at.Of("Replacements");
            for (var i = 0; i < replacements.Count; i++)
                CheckMessage(replacements[i], new RequestPath(list, i), options, call);
        }
    }

    private static void CheckRecipients(SolapiMessage message, RequestPath at, SolapiOptions options, CallContext call)
    {
        if (message.To is not { Count: > 0 } numbers)
            throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of("To")} is empty.");

        // Number ranges are not checked: new ones appear every year.
        for (var i = 0; i < numbers.Count; i++)
        {
            if (!IsDigits(numbers[i]))
                throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of("To")} must be digits only, as dialed inside the country: 01012345678.");
        }

        if (message.Country is { } country && !IsDigits(country))
            throw call.RejectInvalid($"{at.Of("Country")} must be a calling code, digits only.");
        for (var i = 0; i < numbers.Count; i++)
            AllowedRecipients.Check(options, numbers[i], message.Country ?? CallingCodes.Korea, at, "To", call);
    }

    private static void CheckCustomFields(IReadOnlyDictionary<string, string>? fields, RequestPath at, CallContext call)
    {
        if (fields is null)
            return;

        foreach (var (name, value) in new TextMap(fields))
        {
            if (name.Length is 0 or > MaxCustomFieldName)
                throw call.RejectInvalid($"{at.Of("CustomFields")} has a name that is empty or longer than {MaxCustomFieldName} characters.");
            if (value is null || value.Length > SolapiLimits.MaxCustomFieldCharacters)
                throw call.RejectInvalid($"{at.Of("CustomFields")} has a value that is missing or longer than {SolapiLimits.MaxCustomFieldCharacters} characters.");
        }
    }
}
