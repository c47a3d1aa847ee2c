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

    private static bool IsJsms(string key) => key.Length == JsmsKeyLength && key.All(char.IsAsciiHexDigitLower);

    private static bool IsSolapi(string key) =>
        key.Length == SolapiKeyLength && key.StartsWith("NCS", StringComparison.Ordinal) && key.All(char.IsAsciiLetterOrDigit);
}
