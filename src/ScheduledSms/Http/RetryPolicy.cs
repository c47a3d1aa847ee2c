using Polly;
using Polly.Retry;

namespace ScheduledSms.Http;

/// <summary>Decides whether an attempt is followed by another: by its outcome, within the options' counts and times.</summary>
internal sealed class RetryPolicy(ProviderOptions options, RetryBudget budget, TimeProvider time)
{
    public static readonly ResiliencePropertyKey<ProviderCall> Call = new("ScheduledSms.Call");

    public ResiliencePipeline<Attempt> Build()
    {
        if (options.MaxRetryAttempts == 0)
            return ResiliencePipeline<Attempt>.Empty;

        return new ResiliencePipelineBuilder<Attempt> { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions<Attempt>
            {
                MaxRetryAttempts = options.MaxRetryAttempts,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.RetryDelay,
                MaxDelay = options.MaxRetryDelay,
                ShouldHandle = args => ValueTask.FromResult(ShouldRetry(args)),
                DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    private bool ShouldRetry(RetryPredicateArguments<Attempt> args)
    {
        if (args.AttemptNumber >= options.MaxRetryAttempts
            || args.Outcome.Result is not { } attempt
            || !args.Context.Properties.TryGetValue(Call, out var call))
        {
            return false;
        }

        var left = call.Progress.TimeLeft(time);
        if (attempt.RetryAfter > options.MaxRetryDelay || attempt.RetryAfter >= left || left <= TimeSpan.Zero)
            return false;

        return IsAllowed(attempt.Retry, call.Progress) && budget.TryTake(options.RetryBudget);
    }

    private static bool IsAllowed(RetryDecision retry, CallProgress progress)
    {
        if (retry != RetryDecision.Once)
            return retry == RetryDecision.Yes;

        var first = !progress.RetriedOnce;
        progress.RetriedOnce = true;
        return first;
    }
}
