using System.Globalization;
using System.Net;
using System.Text;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Http;

/// <summary>Describes the outcome of a failed call.</summary>
internal static class CallFailure
{
    /// <summary>How much of a body is looked at; far less is printed.</summary>
    private const int MaxBytes = 64 * 1024;

    /// <param name="call">The call.</param>
    /// <param name="server">The address that it goes to.</param>
    /// <param name="sent">What must not be printed.</param>
    /// <param name="canceled">Whether the caller canceled it.</param>
    public static ScheduledSmsException ToException(ProviderCall call, Uri server, Func<SentValues> sent, bool canceled)
    {
        var progress = call.Progress;
        var last = progress.Last;
        var outcome = OutcomeOf(call);
        var code = canceled && last?.Error is null ? ScheduledSmsErrorCode.Canceled : last?.Code ?? ScheduledSmsErrorCode.Timeout;
        var context = call.Call;
        return new ScheduledSmsException($"{context.Provider} {call.Operation} {WhatHappened(last, server, canceled)} {WhatItMeans(outcome, call)}", last?.Failure is { } cause ? SafeFailure.Of(cause, sent()) : null)
        {
            Provider = context.Provider,
            Account = context.Account,
            Operation = call.Operation,
            Code = code,
            Outcome = outcome,
            ProviderCode = last?.Error?.ProviderCode,
            ProviderMessage = last?.Error?.ProviderMessage,
            StatusCode = last?.Response?.Status,
            RetryAfter = last?.RetryAfter,
            ProviderScheduleId = call.ProviderScheduleId,
            SendAt = context.SendAt,
            RequestId = call.RequestId,
            Attempts = progress.Attempts,
            IsIdempotent = call.Kind != CallKind.Write,
            ResponseBody = last?.Response is { IsSuccess: false } response ? Snippet(response.Body.Span, sent) : null,
        };
    }

    /// <summary>A later rejection cannot undo an attempt that may have been applied.</summary>
    private static SendOutcome OutcomeOf(ProviderCall call) =>
        call.Kind != CallKind.Read && call.Progress.MayHaveBeenApplied
            ? SendOutcome.Unknown
            : call.Progress.Last?.Outcome ?? SendOutcome.NotSent;

    private static string WhatHappened(Attempt? last, Uri server, bool canceled) => last switch
    {
        null => canceled ? "was canceled before it was sent." : "timed out before it was sent.",
        { Response: null, Code: ScheduledSmsErrorCode.SendTimeTooSoon } => "was not sent: its send time came too near while it waited.",
        { Response: null, Code: ScheduledSmsErrorCode.RateLimited } => "was not sent: its turn did not come.",
        { Response: null, Code: ScheduledSmsErrorCode.InvalidRequest } => "was not sent: the client is disposed.",
        { Error: { }, Response.Status: HttpStatusCode.ProxyAuthenticationRequired } => $"was turned away by a proxy on the way to {server.Authority}, with status 407.",
        { Error: { } rejection, Response: { } response } => string.Create(
            CultureInfo.InvariantCulture,
            $"got status {(int)response.Status}{(response.IsRedirect ? ", a redirect, which is not followed" : "")}{Quote(rejection)} ({rejection.Code})."),
        { Code: ScheduledSmsErrorCode.InvalidResponse, Failure: { } failure } => $"got a response that cannot be used ({failure.GetType().Name}).",
        _ when canceled => "was canceled.",
        { Code: ScheduledSmsErrorCode.Timeout } => $"got no response from {server.Authority} in time.",
        { Outcome: SendOutcome.NotSent, Failure: { } failure and not (HttpRequestException or IOException) } => $"was not sent to {server.Authority}: a handler of the app threw {failure.GetType().Name}.",
        { Outcome: SendOutcome.NotSent } => $"did not reach {server.Authority}.",
        _ => $"lost its connection to {server.Authority}.",
    };

    private static string Quote(ProviderError rejection) =>
        rejection.ProviderCode is null ? "" : $": {rejection.ProviderCode} {rejection.ProviderMessage}".TrimEnd();

    private static string WhatItMeans(SendOutcome outcome, ProviderCall call) => (outcome, call.Kind) switch
    {
        (SendOutcome.Rejected, _) => "Nothing was changed.",
        (SendOutcome.Throttled, _) => "Nothing was changed; try again later.",
        (SendOutcome.NotSent, _) => "The request was not fully sent; it is safe to try again.",
        (_, CallKind.Read) => "Reading changes nothing; it is safe to try again.",
        (_, CallKind.IdempotentWrite) => "It may have been applied; it is safe to make the same call again.",
        _ => call.WhenUnknown ?? "It may have been applied: check before you send it again.",
    };

    /// <summary>Returns the beginning of a body, safe to print.</summary>
    private static string? Snippet(ReadOnlySpan<byte> body, Func<SentValues> sent) =>
        body.Length == 0 ? null : sent().RedactWords(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxBytes)]));
}
