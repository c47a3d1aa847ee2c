using System.Globalization;
using System.Text;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>Puts into words what a call came to.</summary>
internal static class CallFailure
{
    private const int LongestText = 512;

    /// <summary>How much of a provider's words is looked through: what they quote is to be found whole before the rest is cut.</summary>
    private const int LongestSearched = 16 * 1024;

    /// <param name="call">The call.</param>
    /// <param name="secrets">What it was authorized with, which no answer may give back.</param>
    /// <param name="canceled">Whether the caller gave it up.</param>
    public static ScheduledSmsException ToException(ProviderCall call, IEnumerable<string> secrets, bool canceled)
    {
        var sent = new SentTexts(call.Progress.Last?.Answer is { IsSuccess: false } && call.Body is { } body ? body.Span : [], secrets);
        var progress = call.Progress;
        var last = progress.Last;
        var outcome = OutcomeOf(call);
        var code = canceled && last?.Refusal is null ? ScheduledSmsErrorCode.Canceled : last?.Code ?? ScheduledSmsErrorCode.Timeout;
        var identity = call.Identity;
        return new ScheduledSmsException($"{identity.Provider} {identity.Operation} {WhatHappened(last, sent, canceled)} {WhatItMeans(outcome, call)}", last?.Failure)
        {
            Provider = identity.Provider,
            Account = identity.Account,
            Operation = identity.Operation,
            Code = code,
            Outcome = outcome,
            ProviderCode = Safe(last?.Refusal?.ProviderCode, sent),
            ProviderMessage = Safe(last?.Refusal?.ProviderMessage, sent),
            StatusCode = last?.Answer?.Status,
            RetryAfter = last?.RetryAfter,
            ProviderScheduleId = identity.ProviderScheduleId,
            SendAt = identity.SendAt,
            RequestId = identity.RequestId,
            Attempts = progress.Attempts,
            ResponseBody = last?.Answer is { IsSuccess: false } answer ? Snippet(answer.Body.Span, sent) : null,
        };
    }

    /// <summary>An attempt that may have been applied cannot be taken back by a later refusal.</summary>
    private static SendOutcome OutcomeOf(ProviderCall call) =>
        call.Kind != CallKind.Read && call.Progress.MayHaveBeenApplied
            ? SendOutcome.Unknown
            : call.Progress.Last?.Outcome ?? SendOutcome.NotSent;

    private static string WhatHappened(Attempt? last, SentTexts sent, bool canceled) => last switch
    {
        null => canceled ? "was cancelled before it was sent." : "ran out of time before it was sent.",
        { Refusal: { } refusal, Answer: { } answer } => string.Create(
            CultureInfo.InvariantCulture,
            $"was answered with {(int)answer.Status}{(answer.IsRedirect ? ", a redirect, which is not followed" : "")}{Quote(refusal, sent)} ({refusal.Code})."),
        { Code: ScheduledSmsErrorCode.UnreadableAnswer, Failure: { } failure } => $"got an answer that cannot be used ({failure.GetType().Name}).",
        _ when canceled => "was cancelled.",
        { Code: ScheduledSmsErrorCode.Timeout } => "got no answer in time.",
        _ => "lost its connection.",
    };

    private static string Quote(ProviderError refusal, SentTexts sent) =>
        refusal.ProviderCode is null ? "" : $": {Safe(refusal.ProviderCode, sent)} {Safe(refusal.ProviderMessage, sent)}".TrimEnd();

    private static string WhatItMeans(SendOutcome outcome, ProviderCall call) => (outcome, call.Kind) switch
    {
        (SendOutcome.Rejected, _) => "Nothing was changed.",
        (SendOutcome.Throttled, _) => "Nothing was changed; try again later.",
        (SendOutcome.NotSent, _) => "It did not reach the provider whole; it is safe to try again.",
        (_, CallKind.Read) => "Reading changes nothing; it is safe to try again.",
        _ => call.WhenUnknown ?? "It may have been applied: check before you send it again.",
    };

    /// <summary>A provider's code for a refusal that came within a success.</summary>
    public static string? Safe(string? text) => text is null ? null : Redaction.Printable(Redaction.MaskNumbers(Cut(text)), LongestText);

    /// <summary>The beginning of a body.</summary>
    private static string? Snippet(ReadOnlySpan<byte> body, SentTexts sent) =>
        body.Length == 0 ? null : Safe(Encoding.UTF8.GetString(body[..Math.Min(body.Length, LongestSearched)]), sent);

    /// <summary>A provider's text as it may be printed: nothing of the request in it, numbers masked, and no longer than a person reads.</summary>
    private static string? Safe(string? text, SentTexts sent) => text is null ? null : Safe(sent.Hide(Cut(text)));

    private static string Cut(string text) => text.Length > LongestSearched ? text[..LongestSearched] : text;
}
