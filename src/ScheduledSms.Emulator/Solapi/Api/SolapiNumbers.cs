namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Which numbers can exist. Ranges that nobody has, short numbers and the like are odd, but can.</summary>
internal static class SolapiNumbers
{
    // What E.164 allows, the country code included.
    private const int MaxDigits = 15;

    // The longest Korean and Chinese numbers, with the zero that is dialed before them inside the country.
    private const int MaxDigitsInside = 12;

    public static bool CanExist(string to, string country)
    {
        if (!to.All(char.IsAsciiDigit) || !country.All(char.IsAsciiDigit) || to.Length + country.Length > MaxDigits)
            return false;
        // The zero stands without the country code only. Of other countries' numbers nothing is known: some keep theirs.
        return country is not ("82" or "86") || (to.Length <= MaxDigitsInside && !to.StartsWith(country + "0", StringComparison.Ordinal));
    }
}
