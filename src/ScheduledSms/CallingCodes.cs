using System.Collections.Frozen;

namespace ScheduledSms;

/// <summary>The parts of the international numbering plan that are needed to write a number in national form.</summary>
internal static class CallingCodes
{
    public const string China = "86";
    public const string Korea = "82";

    private static readonly FrozenSet<int> TwoDigits = FrozenSet.ToFrozenSet(
    [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49,
        51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66,
        81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ]);

    /// <summary>The length of the calling code: 1 digit for zones 1 and 7, otherwise 2 or 3.</summary>
    public static int LengthOf(string digits) =>
        digits[0] is '1' or '7' ? 1
        : TwoDigits.Contains((10 * (digits[0] - '0')) + (digits[1] - '0')) ? 2
        : 3;

    /// <summary>The prefix dialed before a national number inside the country. Known for the countries both providers serve; elsewhere the bare number is used.</summary>
    public static string TrunkPrefix(ReadOnlySpan<char> callingCode) => callingCode is Korea or "81" ? "0" : "";
}
