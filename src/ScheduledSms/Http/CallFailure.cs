using System.Globalization;
using System.Text;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Puts into words what a call came to.</summary>
internal static class CallFailure
{
    private const int LongestText = 512;

    public static ScheduledSmsException ToException(ProviderCall call, bool canceled)
    {
        var progress = call.Progress;
        var last = progress.Last;
        var outcome = OutcomeOf(call);
        var code = canceled && last?.Refusal is null ? ScheduledSmsErrorCode.Canceled : last?.Code ?? ScheduledSmsErrorCode.Timeout;
        var identity = call.Identity;
        return new ScheduledSmsException($"{identity.Provider} {identity.Operation} {WhatHappened(last, canceled)} {WhatItMeans(outcome, call)}", last?.Failure)
        {
            Provider = identity.Provider,
            Account = identity.Account,
            Operation = identity.Operation,
            Code = code,
            Outcome = outcome,
            ProviderCode = Safe(last?.Refusal?.ProviderCode),
            ProviderMessage = Safe(last?.Refusal?.ProviderMessage),
            StatusCode = last?.Answer?.Status,
            RetryAfter = last?.RetryAfter,
            ProviderScheduleId = identity.ProviderScheduleId,
            SendAt = identity.SendAt,
            RequestId = identity.RequestId,
            Attempts = progress.Attempts,
            ResponseBody = last?.Answer is { IsSuccess: false } answer ? Snippet(answer.Body) : null,
        };
    }

    /// <summary>An attempt that may have been applied cannot be taken back by a later refusal.</summary>
    private static SendOutcome OutcomeOf(ProviderCall call) =>
        call.Kind != CallKind.Read && call.Progress.MayHaveBeenApplied
            ? SendOutcome.Unknown
            : call.Progress.Last?.Outcome ?? SendOutcome.NotSent;

    private static string WhatHappened(Attempt? last, bool canceled) => last switch
    {
        null => canceled ? "was cancelled before it was sent." : "ran out of time before it was sent.",
        { Refusal: { } refusal, Answer: { } answer } => string.Create(
            CultureInfo.InvariantCulture,
            $"was answered with {(int)answer.Status}{(answer.IsRedirect ? ", a redirect, which is not followed" : "")}{Quote(refusal)} ({refusal.Code})."),
        { Code: ScheduledSmsErrorCode.UnreadableAnswer, Failure: { } failure } => $"got an answer that cannot be used ({failure.GetType().Name}).",
        _ when canceled => "was cancelled.",
        { Code: ScheduledSmsErrorCode.Timeout } => "got no answer in time.",
        _ => "lost its connection.",
    };

    private static string Quote(ProviderError refusal) =>
        refusal.ProviderCode is null ? "" : $": {Safe(refusal.ProviderCode)} {Safe(refusal.ProviderMessage)}".TrimEnd();

    private static string WhatItMeans(SendOutcome outcome, ProviderCall call) => (outcome, call.Kind) switch
    {
        (SendOutcome.Rejected, _) => "Nothing was changed.",
        (SendOutcome.Throttled, _) => "Nothing was changed; try again later.",
        (SendOutcome.NotSent, _) => "It did not reach the provider whole; it is safe to try again.",
        (_, CallKind.Read) => "Reading changes nothing; it is safe to try again.",
        _ => call.WhenUnknown ?? "It may have been applied: check before you send it again.",
    };

    /// <summary>The beginning of a body: enough to be cut once more after numbers are masked.</summary>
    private static string? Snippet(byte[] body) =>
        body.Length == 0 ? null : Safe(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, LongestText * 4))));

    /// <summary>A provider's text as it may be printed: numbers masked, and no longer than a person reads.</summary>
    public static string? Safe(string? text)
    {
        // Cut first: a provider's words may be as long as an answer may be.
        var masked = Redaction.MaskNumbers(text is { Length: > LongestText * 4 } ? text[..(LongestText * 4)] : text);
        return masked is { Length: > LongestText } ? masked[..LongestText] : masked;
    }
}
