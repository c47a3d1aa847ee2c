using Polly;
using Polly.Retry;

namespace ScheduledSms.Http;

/// <summary>Decides whether an attempt is followed by another, and when: by its outcome, within the options' counts and times and the client's budget.</summary>
internal sealed class RetryPolicy
{
    /// <summary>Keeps the doubled delay within what a time span holds.</summary>
    private const int MaxDoublings = 16;

    private static readonly ResiliencePropertyKey<ProviderCall> Call = new("ScheduledSms.Call");

    private readonly ProviderOptions _options;
    private readonly RetryBudget _budget;
    private readonly TimeProvider _time;

    /// <summary>Makes the first retry and those after it; the first attempt is already made.</summary>
    private readonly ResiliencePipeline<Attempt> _retries;

    public RetryPolicy(ProviderOptions options, RetryBudget budget, TimeProvider time)
    {
        _options = options;
        _budget = budget;
        _time = time;
        _retries = options.MaxRetryAttempts < 2
            ? ResiliencePipeline<Attempt>.Empty
            : new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
                .AddRetry(new RetryStrategyOptions<Attempt>
                {
                    MaxRetryAttempts = options.MaxRetryAttempts - 1,
                    ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } attempt && args.Context.Properties.TryGetValue(Call, out var call) && ShouldRetry(call, attempt, args.AttemptNumber + 1)),
                    DelayGenerator = args => ValueTask.FromResult<TimeSpan?>(args.Outcome.Result?.RetryAfter ?? DelayBefore(args.AttemptNumber + 1)),
                })
                .Build();
    }

    /// <summary>Makes attempts after a call's first one, while an outcome allows it.</summary>
    public async Task RetryAsync(ProviderCall call, Func<ProviderCall, CancellationToken, ValueTask<Attempt>> attempt, CancellationToken cancellationToken)
    {
        if (call.Progress.Last is not { } first || !ShouldRetry(call, first, retries: 0))
            return;

        using var limit = new TimeLimit(call.Progress.TimeLeft(_time), _time, cancellationToken);
        await Task.Delay(first.RetryAfter ?? DelayBefore(0), _time, limit.Token).ConfigureAwait(false);
        var context = ResilienceContextPool.Shared.Get(limit.Token);
        context.Properties.Set(Call, call);
        try
        {
            await _retries.ExecuteAsync(static (context, state) => state.attempt(state.call, context.CancellationToken), context, (call, attempt)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>Waits before a step whose response was lost is settled once more. Without the budget: it ends an uncertainty, which no other call could.</summary>
    /// <param name="retries">How many retries of the step were made before.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Task PauseAsync(int retries, CancellationToken cancellationToken) => Task.Delay(DelayBefore(retries), _time, cancellationToken);

    /// <summary>Whether a sequence of steps may start over.</summary>
    /// <param name="retries">How often it did before.</param>
    public bool MayStartOver(int retries) => retries < _options.MaxRetryAttempts;

    private bool ShouldRetry(ProviderCall call, Attempt attempt, int retries)
    {
        if (retries >= _options.MaxRetryAttempts || attempt.Retry == RetryDecision.Never)
            return false;

        var left = call.Progress.TimeLeft(_time);
        if (attempt.RetryAfter > _options.MaxRetryDelay || attempt.RetryAfter >= left || left <= TimeSpan.Zero)
            return false;

        return (attempt.Retry != RetryDecision.Once || call.Progress.TryRetryOnce()) && _budget.TryTake(_options.RetryBudget);
    }

    /// <summary>Exponential backoff with jitter: half to one and a half of the doubled delay.</summary>
    private TimeSpan DelayBefore(int retries)
    {
        var delay = _options.RetryDelay * Math.Pow(2, Math.Min(retries, MaxDoublings)) * (0.5 + Random.Shared.NextDouble());
        return delay < _options.MaxRetryDelay ? delay : _options.MaxRetryDelay;
    }
}
