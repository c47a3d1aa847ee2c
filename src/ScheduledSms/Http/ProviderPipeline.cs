using System.Collections.Concurrent;
using System.Net;
using System.Threading.RateLimiting;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http.Responses;
using ScheduledSms.Http.Transport;

namespace ScheduledSms.Http;

/// <summary>
/// A request's path to the provider and back: retry by outcome, a new and newly authorized message for each attempt,
/// one send at the wire, the response read and mapped. One for each set of options; a reload creates a new one.
/// </summary>
internal sealed class ProviderPipeline
{
    /// <summary>How long an abandoned send may take to end, to determine whether its body was sent.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(5);

    /// <summary>The least of it, where the call has no time left.</summary>
    private static readonly TimeSpan ShortestEndingTime = TimeSpan.FromMilliseconds(200);

    private const ScheduledSmsErrorCode ClientIsDisposed = ScheduledSmsErrorCode.InvalidRequest;

    private static readonly string UserAgent = $"ScheduledSms/{typeof(ProviderPipeline).Assembly.GetName().Version?.ToString(3)}";

    private readonly HttpClient _http;
    private readonly ProviderOptions _options;
    private readonly IRequestAuthorization _authorization;
    private readonly IProvider _provider;
    private readonly ResponseFormat _format;
    private readonly RequestLimits _limits;
    private readonly TimeProvider _time;
    private readonly TimeSpan _attemptTimeout;
    private readonly Uri _baseAddress;
    private readonly ConcurrentDictionary<string, Uri> _fixedAddresses = new(StringComparer.Ordinal);

    public ProviderPipeline(HttpClient http, ProviderOptions options, IProvider provider, IRequestAuthorization authorization, RequestLimits limits, TimeProvider time)
    {
        _http = http;
        _options = options;
        _authorization = authorization;
        _provider = provider;
        _format = new ResponseFormat(provider.ResponseTypes, options.MaxResponseDepth);
        _limits = limits;
        _time = time;

        // The HttpClient has no timeout by default; one set by the app is enforced here.
        _attemptTimeout = http.Timeout == Timeout.InfiniteTimeSpan || http.Timeout > options.AttemptTimeout ? options.AttemptTimeout : http.Timeout;
        Retry = new RetryPolicy(options, limits.RetryBudget, time);
        _baseAddress = options.BaseAddress!.AbsoluteUri.EndsWith('/') ? options.BaseAddress : new Uri(options.BaseAddress.AbsoluteUri + "/");
    }

    /// <summary>What the steps of a call that takes several ask, too.</summary>
    public RetryPolicy Retry { get; }

    /// <summary>Makes the call and returns its result.</summary>
    /// <exception cref="ScheduledSmsException">It was not applied, or may not have been.</exception>
    /// <exception cref="OperationCanceledException">The caller canceled; the inner exception has the outcome.</exception>
    public async ValueTask<TResult> SendAsync<TResult>(ProviderCall<TResult> call, CancellationToken cancellationToken)
    {
        using (call)
        {
            using var telemetry = CallTelemetry.Start(call);
            call.Progress.Begin(CallTimeout.Of(_options), _time);
            try
            {
                cancellationToken.ThrowIfCancellationRequested();
                var first = await AttemptAsync(call, cancellationToken).ConfigureAwait(false);
                if (first.Retry != RetryDecision.Never)
                    await Retry.RetryAsync(call, AttemptAsync, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // Ended before an attempt, or between two; the last one determines the outcome.
            }

            if (call.Progress.Last?.Outcome != SendOutcome.Applied)
                throw Fail(call, telemetry, cancellationToken);

            CallLog.Applied(call);
            telemetry.Applied(call.ResponseScheduleId, call.Progress.Attempts);
            return call.Result!;
        }
    }

    private Exception Fail(ProviderCall call, in CallTelemetry telemetry, CancellationToken cancellationToken)
    {
        var canceled = cancellationToken.IsCancellationRequested;
        var failure = telemetry.Failed(CallFailure.ToException(call, _baseAddress, () => ValuesOf(call), canceled), call.Progress.Attempts);
        CallLog.Failed(call, failure);
        return canceled
            ? new OperationCanceledException(failure.Message, failure, cancellationToken)
            : failure;
    }

    private async ValueTask<Attempt> AttemptAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        if (_limits.IsDisposed)
            return call.Progress.End(Unsent(ClientIsDisposed));

        // Held until the request has ended, so that a limiter can count what is under way.
        var rate = _limits.Rate.Of(call.Kind);
        using var lease = rate is null ? null : await WaitTurnAsync(rate, call, cancellationToken).ConfigureAwait(false);
        if (lease is { IsAcquired: false })
            return call.Progress.End(Unsent(_limits.IsDisposed ? ClientIsDisposed : ScheduledSmsErrorCode.RateLimited));

        // A first attempt that does not wait has the call's full time, and its send time was checked a moment ago.
        var timeLeft = rate is null && call.Progress.Last is null ? call.Progress.Timeout : TimeLeft(call);
        if (timeLeft <= TimeSpan.Zero)
            return call.Progress.End(Unsent(call.Progress.TimeLeft(_time) > TimeSpan.Zero ? ScheduledSmsErrorCode.SendTimeTooSoon : ScheduledSmsErrorCode.Timeout));

        using var telemetry = AttemptTelemetry.Start(call, _baseAddress);
        using var limit = new TimeLimit(timeLeft < _attemptTimeout ? timeLeft : _attemptTimeout, _time, cancellationToken);
        var send = new SingleSend(call.RequestId, call.Body, _options.MaxResponseBytes, limit.Token);
        using var message = CreateMessage(call, send);
        Task<HttpResponseMessage>? sending = null;
        Attempt attempt;
        try
        {
            call.Call.CountRequest();

            // The token travels with the send: if passed here, HttpClient would link another to it. A handler may ignore it.
            sending = _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            using var response = await sending.WaitAsync(limit.Token).ConfigureAwait(false);
            send.Seal();

            // What came over the wire counts, not what a handler made of it. A handler may also respond by itself.
            attempt = Read(call, send is { ReachedTransport: true, EndedUnwritten: false } && !send.WasReplacedBy(response.RequestMessage)
                ? await send.Response.WaitAsync(limit.Token).ConfigureAwait(false)
                : await ReadInTimeAsync(OwnResponse(response, send), limit.Token).ConfigureAwait(false));
        }
        catch (Exception failure) // Whatever the transport or a handler of the app throws, the send states what happened.
        {
            if (sending is not null)
                _ = LetGoAsync(sending);
            attempt = await SettleAsync(call, send, failure).ConfigureAwait(false);
            if (_limits.IsDisposed && attempt.Outcome == SendOutcome.NotSent)
                attempt = attempt with { Outcome = SendOutcome.Rejected, Retry = RetryDecision.Never, Code = ClientIsDisposed };
        }

        call.Progress.Record(attempt);
        telemetry.Ended(attempt);
        if (attempt.Response is not null && attempt.Outcome is SendOutcome.Applied or SendOutcome.Rejected)
            _limits.RetryBudget.Earn();
        if (attempt.Outcome != SendOutcome.Applied)
            CallLog.AttemptFailed(call, attempt.Outcome, attempt.Code);
        return attempt;
    }

    /// <summary>A response to a probe, a mirror or another copy that went elsewhere is not ours, unless that copy went instead of the message.</summary>
    private static HttpResponseMessage OwnResponse(HttpResponseMessage response, SingleSend send)
    {
        var isAnothers = send.CopyWentElsewhere || (response.RequestMessage is { } request && !send.Owns(request));
        if (!isAnothers || send.WasReplacedBy(response.RequestMessage))
            return response;

        send.NoteResponseTo(response.RequestMessage);
        throw new InvalidOperationException("A handler of the app returned the response to another request, and did not send this one.");
    }

    /// <summary>Reads a response that a handler of the app returned by itself. Its stream may ignore the token, too.</summary>
    private async Task<BufferedResponse> ReadInTimeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var reading = BufferedResponse.ReadAsync(response, _options.MaxResponseBytes, cancellationToken).AsTask();
        BufferedResponse? buffered = null;
        try
        {
            return buffered = await reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            if (buffered is null)
                _ = LetGoAsync(reading);
        }
    }

    /// <summary>Awaits an abandoned task, so that no failure stays unobserved and no connection open.</summary>
    private static async Task LetGoAsync<T>(Task<T> abandoned)
    {
        // The send has already stated how it ended.
        await ((Task)abandoned).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (abandoned.IsCompletedSuccessfully)
            (await abandoned.ConfigureAwait(false) as IDisposable)?.Dispose();
    }

    /// <summary>Determines the outcome of an attempt that ended without its response.</summary>
    private async Task<Attempt> SettleAsync(ProviderCall call, SingleSend send, Exception failure)
    {
        send.Seal();
        if (!await HasEndedAsync(send, call.Progress.TimeLeft(_time)).ConfigureAwait(false))
            send.GiveUp();

        // The provider may have responded, and a handler of the app lost the response.
        return send.Response.IsCompletedSuccessfully
            ? Read(call, await send.Response.ConfigureAwait(false))
            : OutcomeTable.Lost(send.Response.Exception?.InnerException ?? failure, send, call.Kind);
    }

    private async ValueTask<RateLimitLease> WaitTurnAsync(RateLimiter rate, ProviderCall call, CancellationToken cancellationToken)
    {
        using var limit = new TimeLimit(call.Progress.TimeLeft(_time), _time, cancellationToken);
        return await RequestRate.WaitTurnAsync(rate, limit.Token).ConfigureAwait(false);
    }

    /// <summary>What a call ends with that makes no request, or no more of them.</summary>
    private static Attempt Unsent(ScheduledSmsErrorCode code) => new()
    {
        Outcome = code is ClientIsDisposed or ScheduledSmsErrorCode.SendTimeTooSoon ? SendOutcome.Rejected : SendOutcome.NotSent,
        Retry = RetryDecision.Never,
        Code = code,
    };

    /// <summary>A request must not reach the provider so late that its message would be sent after the send time.</summary>
    private TimeSpan TimeLeft(ProviderCall call)
    {
        var ofCall = call.Progress.TimeLeft(_time);
        if (call.Call.SendAt is not { } sendAt)
            return ofCall;

        var toSend = sendAt - _options.MinimumLead - _time.GetUtcNow();
        return toSend < ofCall ? toSend : ofCall;
    }

    private async Task<bool> HasEndedAsync(SingleSend send, TimeSpan timeLeft)
    {
        if (!send.ReachedTransport || send.Response.IsCompleted)
            return true;

        await Task.WhenAny(send.Response, Task.Delay(TimeSpan.FromTicks(Math.Clamp(timeLeft.Ticks, ShortestEndingTime.Ticks, EndingTime.Ticks)), _time)).ConfigureAwait(false);
        return send.Response.IsCompleted;
    }

    private Attempt Read(ProviderCall call, BufferedResponse response)
    {
        if (!response.IsSuccess)
        {
            var (rejection, earlierCopyArrived) = ErrorResponseReader.Read(response, _provider.Errors, () => ValuesOf(call));
            return OutcomeTable.ErrorResponse(response, rejection, call.Kind, earlierCopyArrived, _time.GetUtcNow());
        }

        try
        {
            call.Read(response.Body.Span, _format);
            return new Attempt { Outcome = SendOutcome.Applied, Retry = RetryDecision.Never, Response = response };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // The provider returned success: whatever a reader fails on, that must not be lost.
        {
            return OutcomeTable.InvalidResponse(response, failure, call.Kind);
        }
    }

    private HttpRequestMessage CreateMessage(ProviderCall call, SingleSend send)
    {
        var message = new HttpRequestMessage(call.Method, AddressOf(call))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new RequestContent(call.Body, send),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        message.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        RequestIds.Set(message, call.RequestId);
        if (_options.ExpectContinue && call.Kind == CallKind.Write && send.HasBody)
            message.Headers.ExpectContinue = true;
        call.Authorize(message, _authorization);
        return message;
    }

    /// <summary>What was sent, including the last attempt's authorization, as it must not be printed.</summary>
    private SentValues ValuesOf(ProviderCall call) => call.Sent ??= SentValues.Of(
        call.Body is { } body ? body.Span : [],
        [.. (call.Authorization ?? _authorization).Secrets, .. call.AuthorizationParts],
        _provider.ProtocolWords);

    private Uri AddressOf(ProviderCall call) => call.Tail is null
        ? _fixedAddresses.GetOrAdd(call.Path, static (path, server) => new Uri(server.AbsoluteUri + path), _baseAddress)
        : new Uri(_baseAddress.AbsoluteUri + call.Path + call.Tail);
}
