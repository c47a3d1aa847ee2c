using System.Collections.Frozen;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Solapi.SolapiMessageState;

namespace ScheduledSms.Solapi;

/// <summary>What each documented status code of a message means. Page: message status codes.</summary>
internal static class SolapiStatusMap
{
    public static readonly FrozenDictionary<string, (SolapiMessageState State, ScheduledSmsErrorCode? Error)> Codes = Rows()
        .SelectMany(static row => row.Codes.Split(' ').Select(code => (code, row.State, row.Error)))
        .ToFrozenDictionary(static row => row.code, static row => (row.State, row.Error), StringComparer.Ordinal);

    private static IEnumerable<(string Codes, SolapiMessageState State, ScheduledSmsErrorCode? Error)> Rows() =>
    [
        // On its way, and there
        ("2000", Accepted, null),
        ("3000", Accepted, null),
        ("4000", Delivered, null),

        // Refused: the request
        ("1010", Refused, InvalidRequest), // a required value is missing
        ("1011 2011 3011", Refused, InvalidRequest), // format
        ("1013 1014", Refused, InvalidRequest), // subject on an SMS, or over 40 bytes
        ("1025", Refused, InvalidRequest), // message type
        ("1027", Refused, InvalidRequest), // not UTF-8
        ("1032", Refused, InvalidRequest), // custom field
        ("1033", Refused, InvalidRequest), // kakaoOptions on another type
        ("1044 1045 1046 1047 1048 1049 1050 1052 1053", Refused, InvalidRequest), // Kakao buttons
        ("1051 1034", Refused, NotFound), // image id
        ("1021", Refused, NotFound), // message
        ("1022", Refused, NotFound), // group
        ("1023", Refused, NotFound), // image
        ("1026", Refused, Duplicate), // recipient given twice

        // Refused: the content
        ("1028", Refused, ContentRefused), // non-printable character
        ("1029", Refused, ContentRefused), // character outside EUC-KR
        ("1031", Refused, ContentRefused), // too long
        ("2254", Refused, ContentRefused), // the platform's spam filter
        ("1041 1042 1043", Refused, TemplateUnusable), // Kakao channel or template
        ("3101 3105 3106", Refused, TemplateUnusable), // Kakao sender key, template or channel
        ("3103", Refused, TemplateUnusable), // text differs from the template
        ("3108", Refused, OutsideSendWindow), // 08-20 only

        // Refused: the account, the sender, the recipient
        ("1020", Refused, AuthenticationFailed),
        ("1030 2230", Refused, InsufficientBalance),
        ("1064 2064 2063", Refused, AccountNotAllowed),
        ("1062 2062", Refused, SenderNotRegistered),
        ("3013 3059", Refused, SenderNotRegistered), // malformed, forged
        ("1060 2060", Refused, InvalidRecipient), // blocked
        ("3010 3032", Refused, InvalidRecipient), // malformed, not a subscriber
        ("1061 2061", Refused, RecipientOptedOut),

        // Refused: the provider's own trouble
        ("1024 2024 3024", Refused, ProviderUnavailable),
        ("1058 3058", Refused, ProviderUnavailable), // no route
        ("3012", Refused, ProviderUnavailable), // partner's server
        ("3014 3048", Refused, ScheduledSmsErrorCode.Unrecognized), // unknown, by its own words

        // Sent, but did not arrive: only reports say so, after the send time
        ("3031", NotDelivered, null), // cannot be sent
        ("3040 3041 3042 3043 3044 3045 3046 3047", NotDelivered, null), // handset and network
        ("3050 3051 3052 3053 3056 3057", NotDelivered, null), // handset and network
        ("3054 3055", NotDelivered, null), // spam, do-not-spam list
        ("3060", NotDelivered, null), // adult check
        ("3102 3104 3107", NotDelivered, null), // no Kakao friend, user, or inactive
    ];
}
