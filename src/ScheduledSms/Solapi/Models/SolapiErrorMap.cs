using System.Collections.Frozen;
using ScheduledSms.Http.Responses;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Solapi.Models;

/// <summary>The meaning of each known SOLAPI <c>errorCode</c>, regardless of its case and the HTTP status: authentication failures come as 400, 401 or 403.</summary>
internal sealed class SolapiErrorMap : IProviderErrorMap
{
    public static readonly SolapiErrorMap Instance = new();

    public static readonly FrozenDictionary<string, ScheduledSmsErrorCode> Codes = new Dictionary<string, ScheduledSmsErrorCode>(StringComparer.OrdinalIgnoreCase)
    {
        // Authentication
        ["InvalidAPIKey"] = AuthenticationFailed,
        ["SignatureDoesNotMatch"] = AuthenticationFailed,
        ["RequestTimeTooSkewed"] = ClockSkew,
        [DuplicatedSignature] = AuthenticationFailed,
        ["Unauthorized"] = AuthenticationFailed,
        ["InvalidToken"] = AuthenticationFailed,

        // Account and app
        ["Forbidden"] = AccountNotAllowed,
        ["Forbidde"] = AccountNotAllowed, // as the page spells it
        ["InvalidAppId"] = AccountNotAllowed,
        ["BlockedApp"] = AccountNotAllowed,
        ["InDevelopment"] = AccountNotAllowed,
        ["InactiveApp"] = AccountNotAllowed,
        ["InvalidAccountId"] = AccountNotAllowed,
        ["NotEnoughBalance"] = InsufficientBalance,
        ["BalanceInsufficient"] = InsufficientBalance,
        ["TooManyRequests"] = RateLimited,

        // Request
        ["ValidationError"] = InvalidRequest,
        ["InvalidStatusCode"] = InvalidRequest,
        ["InvalidScheduledDate"] = InvalidSendTime,
        ["FailedToAddMessage"] = InvalidRequest,
        ["RecipientsTooMany"] = TooManyRecipients,
        ["InvalidCountryId"] = InvalidRequest,
        ["InvalidPaymentId"] = InvalidRequest,
        ["ResourceNotFound"] = NotFound,
        ["ImageNotFound"] = NotFound,

        // State of the group
        ["InvalidStatus"] = WrongState,
        ["InvalidGroupStatus"] = WrongState,
        ["NotOperationalStatus"] = WrongState,
        ["DeletedGroup"] = WrongState,
        ["FailedGroup"] = WrongState,
        ["GroupInProcessing"] = AlreadySentOrCanceled,
        ["ScheduledGroup"] = WrongState,
        ["AlreadySent"] = AlreadySentOrCanceled,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private const string DuplicatedSignature = "DuplicatedSignature";

    public ScheduledSmsErrorCode? Find(string providerCode) => Codes.TryGetValue(providerCode, out var meaning) ? meaning : null;

    /// <summary>Every attempt has a new signature, so one that was used before means that a lower layer sent the same request twice.</summary>
    public bool MeansEarlierCopyArrived(string providerCode) => string.Equals(providerCode, DuplicatedSignature, StringComparison.OrdinalIgnoreCase);

    /// <summary>A 429 uses <c>message</c> where everything else uses <c>errorMessage</c>.</summary>
    public (string? Code, string? Message) ReadBody(ReadOnlyMemory<byte> body) => ErrorBody.Read(
        body,
        static root => (ErrorBody.Text(root, "errorCode"), ErrorBody.Text(root, "errorMessage") ?? ErrorBody.Text(root, "message")));
}
