using Polly;
using Polly.Retry;

namespace ScheduledSms.Http;

/// <summary>When an attempt is followed by another: by its outcome, within the options' counts and times.</summary>
internal sealed class RetryRule(ProviderOptions options, RetryBudget budget, TimeProvider time)
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
                ShouldHandle = args => ValueTask.FromResult(ShouldRepeat(args)),
                DelayGenerator = static args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
            })
            .Build();
    }

    private bool ShouldRepeat(RetryPredicateArguments<Attempt> args)
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

        return IsAllowed(attempt.Repeat, call.Progress) && budget.TryTake(options.RetryBudget);
    }

    private static bool IsAllowed(Repeat repeat, CallProgress progress)
    {
        if (repeat != Repeat.Once)
            return repeat == Repeat.Yes;

        var first = !progress.RepeatedOnce;
        progress.RepeatedOnce = true;
        return first;
    }
}
