namespace ScheduledSms.Http;

/// <summary>
/// Keeps repeats from piling onto a provider that is down: a client has a number of them to spend, and earns one back
/// with every few calls that the provider answered. It outlives a reload of the options.
/// </summary>
internal sealed class RetryBudget
{
    /// <summary>How many answered calls earn one repeat back.</summary>
    public const int ResponsesPerRetry = 5;

    // In answers: a repeat costs five, a response gives one back.
    private int _spent;

    /// <summary>Takes one repeat, if one is left of the limit. Null is no limit.</summary>
    public bool TryTake(int? limit)
    {
        if (limit is null)
            return true;

        int spent;
        do
        {
            spent = Volatile.Read(ref _spent);
            if (spent + ResponsesPerRetry > (long)limit.Value * ResponsesPerRetry)
                return false;
        }
        while (Interlocked.CompareExchange(ref _spent, spent + ResponsesPerRetry, spent) != spent);

        return true;
    }

    /// <summary>The provider answered.</summary>
    public void Earn()
    {
        int spent;
        do
        {
            spent = Volatile.Read(ref _spent);
            if (spent == 0)
                return;
        }
        while (Interlocked.CompareExchange(ref _spent, spent - 1, spent) != spent);
    }
}
