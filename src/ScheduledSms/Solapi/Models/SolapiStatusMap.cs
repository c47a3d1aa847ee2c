using System.Collections.Frozen;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Solapi.SolapiMessageState;

namespace ScheduledSms.Solapi.Models;

/// <summary>The meaning of each documented message status code. Page: message status codes.</summary>
internal static class SolapiStatusMap
{
    public static readonly FrozenDictionary<string, (SolapiMessageState State, ScheduledSmsErrorCode? Error)> Codes = Rows()
        .SelectMany(static row => row.Codes.Split(' ').Select(code => (code, row.State, row.Error)))
        .ToFrozenDictionary(static row => row.code, static row => (row.State, row.Error), StringComparer.Ordinal);

    private static IEnumerable<(string Codes, SolapiMessageState State, ScheduledSmsErrorCode? Error)> Rows() =>
    [
        // In transit, and delivered
        ("2000", Accepted, null),
        ("3000", Accepted, null),
        ("4000", Delivered, null),

        // Rejected: the request
        ("1010", Rejected, InvalidRequest), // a required value is missing
        ("1011 2011 3011 3049", Rejected, InvalidRequest), // format
        ("1013 1014", Rejected, InvalidRequest), // subject on an SMS, or over 40 bytes
        ("1025", Rejected, InvalidRequest), // message type
        ("1027", Rejected, InvalidRequest), // not UTF-8
        ("1032", Rejected, InvalidRequest), // custom field
        ("1033", Rejected, InvalidRequest), // kakaoOptions on another type
        ("1044 1045 1046 1047 1048 1049 1050 1052 1053", Rejected, InvalidRequest), // Kakao buttons
        ("1051 1034", Rejected, NotFound), // image id
        ("1021", Rejected, NotFound), // message
        ("1022", Rejected, NotFound), // group
        ("1023", Rejected, NotFound), // image
        ("1026", Rejected, Duplicate), // duplicate recipient

        // Rejected: the content
        ("1028", Rejected, ContentRejected), // non-printable character
        ("1029", Rejected, ContentRejected), // character outside EUC-KR
        ("1031", Rejected, ContentRejected), // too long
        ("2254", Rejected, ContentRejected), // the platform's spam filter
        ("1041 1042 1043", Rejected, InvalidTemplate), // Kakao channel or template
        ("3101 3105 3106", Rejected, InvalidTemplate), // Kakao sender key, template or channel
        ("3103", Rejected, InvalidTemplate), // text differs from the template
        ("3108", Rejected, OutsideSendWindow), // 08:00 to 20:50 in Korea only; never when it is added, only in a report

        // Rejected: the account, the sender, the recipient
        ("1020", Rejected, AuthenticationFailed),
        ("1030 2230", Rejected, InsufficientBalance),
        ("1064 2064 2063", Rejected, AccountNotAllowed),
        ("1062 2062", Rejected, SenderNotRegistered),
        ("3013 3048 3059", Rejected, SenderNotRegistered), // malformed, blocked by its owner against forgery, forged
        ("1060 2060", Rejected, InvalidRecipient), // blocked
        ("3010 3032", Rejected, InvalidRecipient), // malformed, not a subscriber
        ("1061 2061", Rejected, RecipientOptedOut),

        // Rejected: the provider's own errors
        ("1024 2024 3024", Rejected, ProviderUnavailable),
        ("1058 3058", Rejected, ProviderUnavailable), // no route
        ("3012", Rejected, ProviderUnavailable), // partner's server
        ("3014", Rejected, ScheduledSmsErrorCode.Unrecognized), // unknown, according to the provider

        // Sent, but did not arrive: only reports state this, after the send time
        ("3031", NotDelivered, null), // cannot be sent
        ("3040 3041 3042 3043 3044 3045 3046 3047", NotDelivered, null), // handset and network
        ("3050 3051 3052 3053 3056 3057", NotDelivered, null), // handset and network
        ("3054 3055", NotDelivered, null), // spam, do-not-spam list
        ("3060", NotDelivered, null), // adult check
        ("3102 3104 3107 3120", NotDelivered, null), // not a Kakao friend or user, or inactive
        ("5000", NotDelivered, null), // failed, without a cause
    ];
}
