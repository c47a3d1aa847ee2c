using ScheduledSms.Diagnostics;

namespace ScheduledSms.Validation;

/// <summary>Keeps a staging app from texting any number that is not configured.</summary>
internal static class AllowedRecipients
{
    /// <summary>Rejects a number, in the form its provider takes, that is not among <see cref="ProviderOptions.OnlyTo"/>.</summary>
    public static void Check(ProviderOptions options, string number, string callingCode, RequestPath at, string member, CallContext call)
    {
        if (!options.AllowsEverybody && !IsAllowed(options, number, callingCode))
            throw call.Reject(ScheduledSmsErrorCode.InvalidRecipient, $"{at.Of(member)} is not among those that may be texted (setting {nameof(ProviderOptions.OnlyTo)}).");
    }

    private static bool IsAllowed(ProviderOptions options, string number, string callingCode) =>
        PhoneNumber.TryParseNational(number, callingCode, out var wanted)
        && options.OnlyTo.Any(only => PhoneNumber.TryParse(only, defaultCallingCode: null, out var named) && named == wanted);
}
