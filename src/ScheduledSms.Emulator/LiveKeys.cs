namespace ScheduledSms.Emulator;

/// <summary>Knows keys that look as the providers give them out, and so may open a real account.</summary>
internal static class LiveKeys
{
    private const int JsmsKeyLength = 24;
    private const int SolapiKeyLength = 16;

    // A made-up key repeats itself, or spells something; a drawn one has this many different characters nearly always.
    private const int DifferentCharacters = 8;

    public static bool LookLive(string key) =>
        key is not (DevelopmentKeys.JsmsAppKey or DevelopmentKeys.SolapiApiKey)
        && (IsJsms(key) || IsSolapi(key))
        && key.Distinct().Count() >= DifferentCharacters;

    /// <summary>A secret as it may be written down: that of a key that may open a real account is left out, and so is one that is not known.</summary>
    public static string? Keepable(string key, string secret) => secret.Length == 0 || LookLive(key) ? null : secret;

    private static bool IsJsms(string key) => key.Length == JsmsKeyLength && key.All(char.IsAsciiHexDigitLower);

    private static bool IsSolapi(string key) =>
        key.Length == SolapiKeyLength && key.StartsWith("NCS", StringComparison.Ordinal) && key.All(char.IsAsciiLetterOrDigit);
}
