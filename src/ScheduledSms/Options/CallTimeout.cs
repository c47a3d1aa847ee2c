namespace ScheduledSms;

/// <summary>A time limit for single calls, where <see cref="ProviderOptions.TotalTimeout"/> is too long for one of them.</summary>
/// <remarks>
/// Unlike a canceled token, an expired limit is reported as a <see cref="ScheduledSmsException"/> with <see cref="ScheduledSmsErrorCode.Timeout"/>
/// and the call's outcome. It can only shorten: the shorter of this limit and <see cref="ProviderOptions.TotalTimeout"/> applies.
/// </remarks>
public static class CallTimeout
{
    private static readonly AsyncLocal<TimeSpan?> Current = new();

    /// <summary>Limits every call that starts in this asynchronous flow before the result is disposed: <c>using (CallTimeout.Limit(TimeSpan.FromSeconds(5)))</c>.</summary>
    /// <param name="timeout">The limit for each call, including all attempts and waits. Greater than 0.</param>
    /// <returns>A scope: disposing it restores the enclosing limit.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not greater than 0.</exception>
    public static IDisposable Limit(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        var outer = Current.Value;
        Current.Value = outer < timeout ? outer : timeout;
        return new Scope(outer);
    }

    /// <summary>How long a call that starts now may take.</summary>
    internal static TimeSpan Of(ProviderOptions options) => Current.Value is { } limit && limit < options.TotalTimeout ? limit : options.TotalTimeout;

    private sealed class Scope(TimeSpan? outer) : IDisposable
    {
        public void Dispose() => Current.Value = outer;
    }
}
