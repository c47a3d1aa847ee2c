using System.Globalization;
using ScheduledSms.Diagnostics;
using ScheduledSms.Text;

namespace ScheduledSms.Validation;

/// <summary>The rules for a common request on any provider, checked before anything is sent.</summary>
internal static class ScheduledMessageRules
{
    /// <summary>Checks everything but the recipients themselves.</summary>
    public static void Check(ScheduledMessageRequest request, ProviderInfo provider, CallContext call)
    {
        if (request.Content is null)
            throw call.RejectInvalid("Content is missing.");
        if (request.Recipients is not { Count: > 0 })
            throw call.RejectInvalid("Recipients is empty.");
        if (request.Recipients.Count > provider.Limits.MaxRecipients)
        {
            throw call.Reject(ScheduledSmsErrorCode.TooManyRecipients, string.Create(
                CultureInfo.InvariantCulture,
                $"{request.Recipients.Count} recipients are more than the {provider.Limits.MaxRecipients} that {provider.Provider} takes at once (Limits.MaxRecipients)."));
        }

        if (!Enum.IsDefined(request.RejectedRecipientHandling))
            throw call.RejectInvalid("RejectedRecipientHandling is none of its values.");
        if (request.RejectedRecipientHandling == RejectedRecipientHandling.Abort && !provider.Capabilities.CanAbortOnRejection)
            throw call.RejectInvalid($"{provider.Provider} reports rejections only after scheduling, so RejectedRecipientHandling.Abort is not supported (Capabilities.CanAbortOnRejection).");
        if (request.Content is MessageContent.FreeText && !provider.Capabilities.SupportsFreeText)
            throw call.RejectInvalid($"{provider.Provider} sends templates only (Capabilities.SupportsFreeText).");

        CheckReference(request.Reference, RequestPath.Root, provider.Limits, call);
    }

    /// <summary>Checks a recipient of the request, and returns it. Each provider does that while it writes them, so that a large request is walked once.</summary>
    public static MessageRecipient CheckRecipient(ScheduledMessageRequest request, int index, ProviderLimits limits, CallContext call)
    {
        var at = At(index);
        var recipient = request.Recipients[index] ?? throw call.RejectInvalid($"{at} is null.");
        if (recipient.PhoneNumber == default)
            throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of("PhoneNumber")} is not set.");
        if (request.Content is MessageContent.FreeText && recipient.Parameters is { Count: > 0 })
            throw call.RejectInvalid($"{at.Of("Parameters")} is for templates; the content is free text.");
        CheckReference(recipient.Reference, at, limits, call);
        return recipient;
    }

    /// <summary>An id of another provider or account is rejected before any request: it would identify another account's schedule, or none.</summary>
    public static void CheckOwner(ScheduleId id, CallContext call)
    {
        if (id == default)
            throw call.RejectInvalid("id is not set.");
        if (!string.Equals(id.Provider, call.Provider, StringComparison.Ordinal) || !string.Equals(id.Account, call.Account, StringComparison.OrdinalIgnoreCase))
        {
            throw call.RejectInvalid(
                $"id belongs to {Owner(id.Provider, id.Account)}, and this client to {Owner(call.Provider, call.Account)}.");
        }
    }

    public static RequestPath At(int index) => new("Recipients", index);

    private static string Owner(string provider, string? account) => account is null ? $"{provider}'s unnamed account" : $"{provider}'s account '{Redaction.Printable(account)}'";

    private static void CheckReference(string? reference, RequestPath at, ProviderLimits limits, CallContext call)
    {
        if (reference is not null && (reference.Length == 0 || reference.Length > limits.MaxReferenceCharacters))
            throw call.RejectInvalid(string.Create(CultureInfo.InvariantCulture, $"{at.Of("Reference")} must have 1 to {limits.MaxReferenceCharacters} characters (Limits.MaxReferenceCharacters)."));
    }
}
