using System.Globalization;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi;

/// <summary>The requirements on text, subject and sender for each message type.</summary>
internal static class SolapiTextLimits
{
    private const int SmsBytes = 90;
    private const int LongBytes = 2000;
    private const int SubjectBytes = 40;
    private const int KakaoCharacters = 1000;
    private const int KakaoImageCharacters = 400;

    /// <summary>Why the message cannot be sent, starting with the member's name, or null if it can.</summary>
    public static (ScheduledSmsErrorCode Code, string Reason)? Reject(SolapiMessage message, bool rejectForeign) =>
        RejectSender(message) ?? RejectSubject(message) ?? RejectText(message) ?? (rejectForeign ? RejectForeign(message) : null);

    private static (ScheduledSmsErrorCode, string)? RejectSender(SolapiMessage message)
    {
        if (message.From is null)
        {
            return NeedsSender(message)
                ? (ScheduledSmsErrorCode.SenderNotRegistered, "From is missing: a sender number registered with the account. A common message takes the one given with its text or template, or the setting From.")
                : null;
        }

        return SolapiRequestRules.IsDigits(message.From)
            ? null
            : (ScheduledSmsErrorCode.SenderNotRegistered, "From must be digits only.");
    }

    private static (ScheduledSmsErrorCode, string)? RejectSubject(SolapiMessage message)
    {
        if (message.Subject is null)
            return null;
        if (message.Type == SolapiMessageType.Sms)
            return (ScheduledSmsErrorCode.InvalidRequest, "Subject is for LMS and MMS only.");
        return EucKr.IsLonger(UnicodeText.ComposeHangul(message.Subject), SubjectBytes)
            ? (ScheduledSmsErrorCode.InvalidRequest, $"Subject is longer than {SubjectBytes} bytes in EUC-KR.")
            : null;
    }

    private static (ScheduledSmsErrorCode, string)? RejectText(SolapiMessage message)
    {
        if (message.Text is not { } written)
        {
            return IsPlain(message)
                ? (ScheduledSmsErrorCode.InvalidRequest, "Text is missing.")
                : null;
        }

        if (!UnicodeText.IsValid(written))
            return (ScheduledSmsErrorCode.ContentRejected, "Text holds half of a surrogate pair, which is not valid Unicode.");
        if (UnicodeText.IsBlank(written))
            return (ScheduledSmsErrorCode.ContentRejected, "Text is blank: the message would show nothing.");
        var text = UnicodeText.ComposeHangul(written);

        var (most, inBytes) = message.Type switch
        {
            { } type when type == SolapiMessageType.Sms => (SmsBytes, true),
            { } type when type == SolapiMessageType.Alimtalk || type == SolapiMessageType.FriendTalk => (KakaoCharacters, false),
            { } type when type == SolapiMessageType.FriendTalkImage => (KakaoImageCharacters, false),
            _ when IsPlain(message) => (LongBytes, true),
            _ => (int.MaxValue, false), // A type whose limit is not documented.
        };
        var isLonger = inBytes ? EucKr.IsLonger(text, most) : text.Length > most;
        return isLonger
            ? (ScheduledSmsErrorCode.ContentRejected, string.Create(
                CultureInfo.InvariantCulture,
                $"Text has {(inBytes ? EucKr.ByteCount(text) : text.Length)} {(inBytes ? "bytes in EUC-KR" : "characters")}; {message.Type?.Value ?? "LMS"} may have {most}."))
            : null;
    }

    private static (ScheduledSmsErrorCode, string)? RejectForeign(SolapiMessage message)
    {
        if (!IsPlain(message) || !(EucKr.HasForeign(message.Text ?? "") || EucKr.HasForeign(message.Subject ?? "")))
            return null;

        var lost = new SolapiLostCharacters();
        lost.AddFrom(message);
        return lost.IsEmpty
            ? null
            : (ScheduledSmsErrorCode.ContentRejected, $"Text or Subject holds {lost}, which EUC-KR lacks (setting {nameof(SolapiOptions.RejectTextOutsideEucKr)}).");
    }

    /// <summary>SMS, LMS and MMS, and any message that the provider turns into one of these.</summary>
    public static bool IsPlain(SolapiMessage message) => message.Type is { } type
        ? type == SolapiMessageType.Sms || type == SolapiMessageType.Lms || type == SolapiMessageType.Mms
        : message is { KakaoOptions: null, NaverOptions: null, RcsOptions: null, VoiceOptions: null, FaxOptions: null };

    /// <summary>Kakao and Naver messages are sent from a channel; all other types from a number.</summary>
    private static bool NeedsSender(SolapiMessage message) => IsPlain(message)
        || !(message.KakaoOptions is not null || message.NaverOptions is not null
            || message.Type == SolapiMessageType.Alimtalk || message.Type == SolapiMessageType.FriendTalk
            || message.Type == SolapiMessageType.FriendTalkImage || message.Type == SolapiMessageType.Naver
            || message.Type?.Value?.StartsWith("BMS_", StringComparison.OrdinalIgnoreCase) == true);
}
