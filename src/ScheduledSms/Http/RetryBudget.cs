namespace ScheduledSms.Http;

/// <summary>
/// Keeps retries from piling onto a provider that is down: a client has a number of them to spend, and earns one back
/// for every few calls with a response. It survives a reload of the options.
/// </summary>
internal sealed class RetryBudget
{
    /// <summary>How many calls with a response earn one retry back.</summary>
    public const int ResponsesPerRetry = 5;

    // In responses: a retry costs five, a response earns one back.
    private int _spent;

    /// <summary>Takes one retry, if the limit leaves one. Null means no limit.</summary>
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

    /// <summary>The provider responded.</summary>
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
