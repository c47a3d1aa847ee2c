using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.Logging;
using Polly;
using ScheduledSms.Diagnostics;

namespace ScheduledSms.Http;

/// <summary>
/// A request's way to the provider and back: retry by outcome, a fresh and freshly authorized message for each attempt,
/// one send at the wire, the answer read and mapped. One for each set of options; a reload makes a new one.
/// </summary>
internal sealed class ProviderPipeline
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>How long a send that was given up may take to end, so that it can be said whether its body went out.</summary>
    private static readonly TimeSpan EndingTime = TimeSpan.FromSeconds(5);

    private readonly HttpClient _http;
    private readonly ProviderOptions _options;
    private readonly IRequestAuthorization _authorization;
    private readonly IProviderErrorMap _errors;
    private readonly AnswerFormat _format;
    private readonly RequestLimits _limits;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly ResiliencePipeline<Attempt> _retry;
    private readonly Uri _baseAddress;

    public ProviderPipeline(HttpClient http, ProviderOptions options, IProvider provider, IRequestAuthorization authorization, RequestLimits limits, TimeProvider time, ILogger logger)
    {
        _http = http;
        _options = options;
        _authorization = authorization;
        _errors = provider.Errors;
        _format = new AnswerFormat(provider.Answers, options.MaxAnswerDepth);
        _limits = limits;
        _time = time;
        _logger = logger;
        _retry = new RetryRule(options, limits.Repeats, time).Build();
        _baseAddress = options.BaseAddress!.AbsoluteUri.EndsWith('/') ? options.BaseAddress : new Uri(options.BaseAddress.AbsoluteUri + "/");
    }

    /// <summary>Makes the call and gives its result.</summary>
    /// <exception cref="ScheduledSmsException">It was not applied, or cannot be said to have been.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled; the inner exception has the outcome.</exception>
    public async Task<TResult> SendAsync<TResult>(ProviderCall<TResult> call, CancellationToken cancellationToken)
    {
        using var telemetry = CallTelemetry.Start(call.Identity);
        var timeout = CallTimeout.Of(_options);
        call.Progress.Begin(timeout, _time);
        var applied = false;
        if (!cancellationToken.IsCancellationRequested)
        {
            using var total = new CancellationTokenSource(timeout, _time);
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, total.Token);
            applied = await RepeatAsync(call, deadline.Token).ConfigureAwait(false);
        }

        if (applied)
        {
            Log.Applied(_logger, call.Identity.Provider, call.Identity.Operation, call.Progress.Attempts, call.Identity.RequestId);
            telemetry.Applied(call.AnsweredScheduleId, call.Progress.Attempts);
            return call.Result!;
        }

        var canceled = cancellationToken.IsCancellationRequested;
        var failure = telemetry.Failed(CallFailure.ToException(call, (call.Authorization ?? _authorization).Secrets, canceled), call.Progress.Attempts);
        Log.Failed(_logger, failure.Provider, failure.Operation, failure.Outcome, failure.Code, failure.ProviderCode, failure.Attempts, failure.RequestId);
        throw canceled
            ? new OperationCanceledException(failure.Message, failure, cancellationToken)
            : failure;
    }

    private async Task<bool> RepeatAsync(ProviderCall call, CancellationToken deadline)
    {
        var context = ResilienceContextPool.Shared.Get(deadline);
        context.Properties.Set(RetryRule.Call, call);
        try
        {
            await _retry.ExecuteAsync(
                static (context, state) => state.Pipeline.AttemptAsync(state.Call, context.CancellationToken),
                context,
                (Pipeline: this, Call: call)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested)
        {
            // Ended between two attempts; the last one says how things stand.
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        return call.Progress.Last?.Outcome == SendOutcome.Applied;
    }

    private async ValueTask<Attempt> AttemptAsync(ProviderCall call, CancellationToken cancellationToken)
    {
        await _limits.Rate.WaitAsync(call.Kind, cancellationToken).ConfigureAwait(false);
        var timeLeft = TimeLeftToRepeat(call);
        if (timeLeft <= TimeSpan.Zero)
            return call.Progress.Last! with { Repeat = Repeat.Never };

        using var telemetry = AttemptTelemetry.Start(call, _baseAddress);
        var attempt = await AttemptOnceAsync(call, timeLeft < _options.AttemptTimeout ? timeLeft : _options.AttemptTimeout, cancellationToken).ConfigureAwait(false);
        call.Progress.Record(attempt);
        telemetry.Ended(attempt);
        if (attempt.Answer is not null && attempt.Outcome is SendOutcome.Applied or SendOutcome.Rejected)
            _limits.Repeats.Earn();
        if (attempt.Outcome != SendOutcome.Applied)
            Log.AttemptFailed(_logger, call.Identity.Provider, call.Identity.Operation, call.Progress.Attempts, attempt.Outcome, attempt.Code, call.Identity.RequestId);
        return attempt;
    }

    /// <summary>A repeat must not reach the provider so late that its message would go out past the send time. The first attempt was checked by the request's rules.</summary>
    private TimeSpan TimeLeftToRepeat(ProviderCall call) => call.Progress.Last is not null && call.Identity.SendAt is { } sendAt
        ? sendAt - _options.MinimumLead - _time.GetUtcNow()
        : TimeSpan.MaxValue;

    private async ValueTask<Attempt> AttemptOnceAsync(ProviderCall call, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout, _time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timer.Token);
        using var message = CreateMessage(call);
        var record = new SendRecord(_options.MaxAnswerBytes);
        message.Options.Set(SendRecord.Key, record);

        Answer answer;
        try
        {
            answer = await SendAsync(message, record, linked.Token).ConfigureAwait(false);
        }
        catch (Exception failure) // Whatever the transport, or a handler of the app, throws: the record says what happened.
        {
            var ended = await HasEndedAsync(record).ConfigureAwait(false);
            if (!record.First.IsCompletedSuccessfully)
            {
                var cause = record.First.Exception?.InnerException ?? failure;
                return OutcomeTable.Lost(cause, record, ended, call.Kind);
            }

            // The provider did answer; a handler of the app lost it on the way.
            answer = await record.First.ConfigureAwait(false);
        }

        return Read(call, answer);
    }

    private async Task<Answer> SendAsync(HttpRequestMessage message, SendRecord record, CancellationToken cancellationToken)
    {
        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);

        // What came over the wire counts, not what a handler made of it. A handler may also answer by itself.
        return record.Asked
            ? await record.First.WaitAsync(cancellationToken).ConfigureAwait(false)
            : await Answer.ReadAsync(response, _options.MaxAnswerBytes, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> HasEndedAsync(SendRecord record)
    {
        if (!record.Asked || record.First.IsCompleted)
            return true;

        await Task.WhenAny(record.First, Task.Delay(EndingTime, _time)).ConfigureAwait(false);
        return record.First.IsCompleted;
    }

    private Attempt Read(ProviderCall call, Answer answer)
    {
        if (!answer.IsSuccess)
        {
            var (refusal, earlierCopyArrived) = RefusalReader.Read(answer, _errors);
            return OutcomeTable.Refused(answer, refusal, call.Kind, earlierCopyArrived, _time.GetUtcNow());
        }

        try
        {
            call.Read(answer.Body, _format);
            return new Attempt { Outcome = SendOutcome.Applied, Repeat = Repeat.Never, Answer = answer };
        }
        catch (Exception failure) when (failure is not OutOfMemoryException) // The provider said yes: whatever a reader trips over, that must not be lost.
        {
            return OutcomeTable.Unreadable(answer, failure, call.Kind);
        }
    }

    private HttpRequestMessage CreateMessage(ProviderCall call)
    {
        var message = new HttpRequestMessage(call.Method, new Uri(_baseAddress, call.Path))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(call.Body) { Headers = { ContentType = Json } },
        };
        if (_options.ExpectContinue && call.Kind == CallKind.Write)
            message.Headers.ExpectContinue = true;
        (call.Authorization ?? _authorization).Apply(message);
        return message;
    }
}
