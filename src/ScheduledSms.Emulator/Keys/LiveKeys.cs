namespace ScheduledSms.Emulator.Keys;

/// <summary>Recognizes keys that look like those the providers issue, and so may open a real account.</summary>
internal static class LiveKeys
{
    private const int JsmsKeyLength = 24;
    private const int SolapiKeyLength = 16;

    // A made-up key reuses characters or spells something; a random one nearly always has this many different characters.
    private const int DifferentCharacters = 8;

    public static bool LookLive(string key) =>
        key is not (DevelopmentKeys.JsmsAppKey or DevelopmentKeys.SolapiApiKey)
        && (IsJsms(key) || IsSolapi(key))
        && key.Distinct().Count() >= DifferentCharacters;

    /// <summary>The secret if it may be stored; null when it is not known, or when its key may open a real account.</summary>
    public static string? Keepable(string key, string secret) => secret.Length == 0 || LookLive(key) ? null : secret;

    private static bool IsJsms(string key) => key.Length == JsmsKeyLength && key.All(char.IsAsciiHexDigitLower);

    private static bool IsSolapi(string key) =>
        key.Length == SolapiKeyLength && key.StartsWith("NCS", StringComparison.Ordinal) && key.All(char.IsAsciiLetterOrDigit);
}
