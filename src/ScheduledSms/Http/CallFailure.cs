using System.Globalization;
using System.Net;
using System.Text;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Describes the outcome of a failed call.</summary>
internal static class CallFailure
{
    private const int MaxTextLength = 512;

    /// <summary>How much of a provider's text is searched: quoted values must be found whole before the text is cut.</summary>
    private const int MaxSearchedLength = 16 * 1024;

    /// <param name="call">The call.</param>
    /// <param name="server">The address that it goes to.</param>
    /// <param name="secrets">The credentials it was authorized with, to be masked where a response quotes them.</param>
    /// <param name="canceled">Whether the caller canceled it.</param>
    public static ScheduledSmsException ToException(ProviderCall call, Uri server, IEnumerable<string> secrets, bool canceled)
    {
        var sent = new RequestTextRedactor(call.Progress.Last?.Response is { IsSuccess: false } && call.Body is { } body ? body.Span : [], secrets);
        var progress = call.Progress;
        var last = progress.Last;
        var outcome = OutcomeOf(call);
        var code = canceled && last?.Error is null ? ScheduledSmsErrorCode.Canceled : last?.Code ?? ScheduledSmsErrorCode.Timeout;
        var identity = call.Identity;
        return new ScheduledSmsException($"{identity.Provider} {identity.Operation} {WhatHappened(last, server, sent, canceled)} {WhatItMeans(outcome, call)}", last?.Failure)
        {
            Provider = identity.Provider,
            Account = identity.Account,
            Operation = identity.Operation,
            Code = code,
            Outcome = outcome,
            ProviderCode = Safe(last?.Error?.ProviderCode, sent),
            ProviderMessage = Safe(last?.Error?.ProviderMessage, sent),
            StatusCode = last?.Response?.Status,
            RetryAfter = last?.RetryAfter,
            ProviderScheduleId = identity.ProviderScheduleId,
            SendAt = identity.SendAt,
            RequestId = identity.RequestId,
            Attempts = progress.Attempts,
            ResponseBody = last?.Response is { IsSuccess: false } response ? Snippet(response.Body.Span, sent) : null,
        };
    }

    /// <summary>A later rejection cannot undo an attempt that may have been applied.</summary>
    private static SendOutcome OutcomeOf(ProviderCall call) =>
        call.Kind != CallKind.Read && call.Progress.MayHaveBeenApplied
            ? SendOutcome.Unknown
            : call.Progress.Last?.Outcome ?? SendOutcome.NotSent;

    private static string WhatHappened(Attempt? last, Uri server, RequestTextRedactor sent, bool canceled) => last switch
    {
        null => canceled ? "was canceled before it was sent." : "timed out before it was sent.",
        { Response: null, Code: ScheduledSmsErrorCode.SendTimeTooSoon } => "was not sent: its send time came too near while it waited.",
        { Response: null, Code: ScheduledSmsErrorCode.RateLimited } => "was not sent: its turn did not come.",
        { Response: null, Code: ScheduledSmsErrorCode.InvalidRequest } => "was not sent: the client is disposed.",
        { Error: { }, Response.Status: HttpStatusCode.ProxyAuthenticationRequired } => $"was turned away by a proxy on the way to {server.Authority}, with status 407.",
        { Error: { } rejection, Response: { } response } => string.Create(
            CultureInfo.InvariantCulture,
            $"got status {(int)response.Status}{(response.IsRedirect ? ", a redirect, which is not followed" : "")}{Quote(rejection, sent)} ({rejection.Code})."),
        { Code: ScheduledSmsErrorCode.InvalidResponse, Failure: { } failure } => $"got a response that cannot be used ({failure.GetType().Name}).",
        _ when canceled => "was canceled.",
        { Code: ScheduledSmsErrorCode.Timeout } => $"got no response from {server.Authority} in time.",
        { Outcome: SendOutcome.NotSent } => $"did not reach {server.Authority}.",
        _ => $"lost its connection to {server.Authority}.",
    };

    private static string Quote(ProviderError rejection, RequestTextRedactor sent) =>
        rejection.ProviderCode is null ? "" : $": {Safe(rejection.ProviderCode, sent)} {Safe(rejection.ProviderMessage, sent)}".TrimEnd();

    private static string WhatItMeans(SendOutcome outcome, ProviderCall call) => (outcome, call.Kind) switch
    {
        (SendOutcome.Rejected, _) => "Nothing was changed.",
        (SendOutcome.Throttled, _) => "Nothing was changed; try again later.",
        (SendOutcome.NotSent, _) => "The request was not fully sent; it is safe to try again.",
        (_, CallKind.Read) => "Reading changes nothing; it is safe to try again.",
        _ => call.WhenUnknown ?? "It may have been applied: check before you send it again.",
    };

    /// <summary>Returns the code of a rejection within a success, safe to print.</summary>
    public static string? Safe(string? text) => text is null ? null : Redaction.Printable(Redaction.MaskNumbers(Cut(text)), MaxTextLength);

    /// <summary>Returns the beginning of a body, safe to print.</summary>
    private static string? Snippet(ReadOnlySpan<byte> body, RequestTextRedactor sent) =>
        body.Length == 0 ? null : Safe(Encoding.UTF8.GetString(body[..Math.Min(body.Length, MaxSearchedLength)]), sent);

    /// <summary>Returns a provider's text, safe to print: values of the request removed, numbers masked, and cut to a readable length.</summary>
    private static string? Safe(string? text, RequestTextRedactor sent) => text is null ? null : Safe(sent.Hide(Cut(text)));

    private static string Cut(string text) => text.Length > MaxSearchedLength ? text[..MaxSearchedLength] : text;
}
