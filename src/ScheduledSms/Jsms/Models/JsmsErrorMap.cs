using System.Collections.Frozen;
using System.Text.Json;
using ScheduledSms.Http.Responses;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Jsms.Models;

/// <summary>The meaning of each documented JSMS code. Only the code counts, never the HTTP status: nearly everything is a 403, even a missing schedule.</summary>
internal sealed class JsmsErrorMap : IProviderErrorMap
{
    public static readonly JsmsErrorMap Instance = new();

    /// <summary>Every code on the provider's pages (schedule, send, template, signature and account). 50000 is success.</summary>
    public static readonly FrozenDictionary<string, ScheduledSmsErrorCode> Codes = new Dictionary<string, ScheduledSmsErrorCode>(StringComparer.Ordinal)
    {
        ["50001"] = AuthenticationFailed, // no credentials
        ["50002"] = AuthenticationFailed, // wrong credentials
        ["50003"] = InvalidRequest, // no body
        ["50004"] = InvalidRecipient, // no number
        ["50005"] = InvalidTemplate, // no temp_id
        ["50006"] = InvalidRecipient, // number not valid
        ["50007"] = InvalidRequest, // body not valid
        ["50008"] = AccountNotAllowed, // SMS not enabled for the app
        ["50009"] = RateLimited, // too often
        ["50010"] = InvalidRequest, // verification code wrong
        ["50011"] = InvalidRequest, // verification code expired
        ["50012"] = WrongState, // verification code already used
        ["50013"] = InvalidTemplate, // temp_id not valid
        ["50014"] = InsufficientBalance,
        ["50015"] = InvalidRequest, // no verification code
        ["50016"] = InvalidRequest, // no such address
        ["50017"] = InvalidRequest, // media type not supported
        ["50018"] = InvalidRequest, // method not supported
        ["50019"] = ProviderUnavailable, // server error
        ["50020"] = InvalidTemplate, // under review
        ["50021"] = InvalidTemplate, // rejected
        ["50022"] = InvalidTemplate, // a parameter is missing
        ["50023"] = InvalidTemplate, // parameters are empty
        ["50024"] = RecipientOptedOut,
        ["50025"] = InvalidTemplate, // wrong kind of template for this call
        ["50026"] = NotFound, // msg_id not valid
        ["50027"] = InvalidSendTime, // empty or past
        ["50028"] = NotFound, // schedule_id not valid
        ["50029"] = AlreadySentOrCanceled,
        ["50030"] = InvalidRequest, // no recipients
        ["50031"] = TooManyRecipients,
        ["50033"] = QuotaExceeded, // quota not assigned
        ["50034"] = Duplicate, // same number and content
        ["50035"] = AccountNotAllowed, // address not on the allowlist
        ["50036"] = AccountNotAllowed, // app blocked
        ["50037"] = ContentRejected, // forbidden word
        ["50038"] = ContentRejected, // length
        ["50039"] = InvalidRequest, // voice code type
        ["50040"] = InvalidRequest, // voice language
        ["50041"] = InvalidRequest, // time to live
        ["50042"] = InvalidTemplate, // template empty
        ["50043"] = InvalidTemplate, // template too long
        ["50044"] = InvalidTemplate, // template parameter not valid
        ["50045"] = InvalidRequest, // remark too long
        ["50046"] = InvalidTemplate, // signature not set
        ["50047"] = WrongState, // template cannot be changed
        ["50052"] = InvalidTemplate, // special character in the template
        ["50053"] = InvalidTemplate, // template parameter needs a remark
        ["50054"] = ContentRejected, // special character in the content
        ["50101"] = InvalidRequest, // image not valid
        ["50102"] = InvalidTemplate, // sign_id not valid
        ["50103"] = WrongState, // another signature is under review
        ["50104"] = InvalidTemplate, // signature not valid
        ["50105"] = WrongState, // default signature cannot be deleted
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public ScheduledSmsErrorCode? Find(string providerCode) => Codes.TryGetValue(providerCode, out var meaning) ? meaning : null;

    public bool MeansEarlierCopyArrived(string providerCode) => false;

    public (string? Code, string? Message) ReadBody(ReadOnlyMemory<byte> body) =>
        ErrorBody.Read(body, static root => root.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            ? (ErrorBody.Text(error, "code"), ErrorBody.Text(error, "message"))
            : default);
}
