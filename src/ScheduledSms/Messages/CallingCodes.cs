using System.Collections.Frozen;

namespace ScheduledSms.Messages;

/// <summary>The parts of the international numbering plan that are needed to write a number in national form.</summary>
internal static class CallingCodes
{
    public const string China = "86";
    public const string Korea = "82";

    private const int KoreanWithoutAreaCode = 8;

    private static readonly FrozenSet<int> TwoDigits = FrozenSet.ToFrozenSet(
    [
        20, 27, 30, 31, 32, 33, 34, 36, 39, 40, 41, 43, 44, 45, 46, 47, 48, 49,
        51, 52, 53, 54, 55, 56, 57, 58, 60, 61, 62, 63, 64, 65, 66,
        81, 82, 84, 86, 90, 91, 92, 93, 94, 95, 98,
    ]);

    /// <summary>Whether the digits are one calling code, whole: not 8, nor 8210.</summary>
    public static bool IsOne(ReadOnlySpan<char> digits) =>
        digits.Length is >= 1 and <= 3 && !digits.ContainsAnyExceptInRange('0', '9') && digits[0] != '0'
        && (digits is "1" or "7" || (digits.Length > 1 && LengthOf(digits) == digits.Length));

    /// <summary>The length of the calling code: 1 digit for zones 1 and 7, otherwise 2 or 3.</summary>
    public static int LengthOf(ReadOnlySpan<char> digits) =>
        digits[0] is '1' or '7' ? 1
        : TwoDigits.Contains((10 * (digits[0] - '0')) + (digits[1] - '0')) ? 2
        : 3;

    /// <summary>What the providers want before the digits behind the calling code: the zero that is dialed first in Korea and Japan. Elsewhere it is not documented, and nothing.</summary>
    public static string NationalPrefix(ReadOnlySpan<char> callingCode, ReadOnlySpan<char> national) => callingCode switch
    {
        // 1588-1234 is dialed as it is, without an area code.
        Korea => national is ['1', ..] && national.Length == KoreanWithoutAreaCode ? "" : "0",
        "81" => "0",
        _ => "",
    };
}
