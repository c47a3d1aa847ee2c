using System.Globalization;
using ScheduledSms.Emulator.Jsms.Models;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>
/// Numbers that do not exist and determine the outcome of a message to them: 100000 and five digits. A status (04002 to
/// 04010, 04100) is what the message is reported with, 00000 is never reported, and 50006, 50024, 50034 and 50037 are rejections.
/// </summary>
internal static class JsmsMagicNumbers
{
    private const string Prefix = "100000";
    private const int Length = 11;

    /// <summary>Whether a number is one of them.</summary>
    public static bool Include(string mobile) => Code(mobile) is 0 or (>= JsmsReport.Delivered and <= 4010) or 4100 || ErrorFor(mobile) is not null;

    /// <summary>Why a number is rejected; null when it is not.</summary>
    public static JsmsError? ErrorFor(string mobile) => Code(mobile) switch
    {
        50006 => JsmsError.InvalidMobile,
        50024 => JsmsError.UnsubscribedMobile,
        50034 => JsmsError.DuplicateSend,
        50037 => JsmsError.BlackWord,
        _ => null,
    };

    /// <summary>The status that a message is reported with; null when it is never reported.</summary>
    public static int? Status(string mobile)
    {
        var code = Code(mobile);
        return code is 0 ? null : code is (>= 4002 and <= 4010) or 4100 ? code : JsmsReport.Delivered;
    }

    private static int? Code(string mobile) =>
        mobile.Length == Length
        && mobile.StartsWith(Prefix, StringComparison.Ordinal)
        && int.TryParse(mobile.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : null;
}
