using ScheduledSms.Http;

namespace ScheduledSms.Messages;

/// <summary>Keeps a staging app from texting anybody but those it names.</summary>
internal static class AllowedRecipients
{
    /// <summary>Refuses a number, in the form its provider takes it, that is not among <see cref="ProviderOptions.OnlyTo"/>.</summary>
    public static void Check(ProviderOptions options, string number, string callingCode, string at, CallIdentity call)
    {
        if (options.OnlyTo.Count == 0)
            return;

        var allowed = PhoneNumber.TryParse(number, callingCode, out var wanted)
            && options.OnlyTo.Any(only => PhoneNumber.TryParse(only, defaultCallingCode: null, out var named) && named == wanted);
        if (!allowed)
            throw call.Refuse(ScheduledSmsErrorCode.InvalidRecipient, $"{at} is not among those that may be texted (setting {nameof(ProviderOptions.OnlyTo)}).");
    }
}
