namespace ScheduledSms;

/// <summary>A time limit for single calls, where <see cref="ProviderOptions.TotalTimeout"/> is too long for one of them.</summary>
/// <remarks>
/// Unlike a canceled token, a limit that passes is told as a <see cref="ScheduledSmsException"/> with <see cref="ScheduledSmsErrorCode.Timeout"/>
/// and the call's outcome. It can only shorten: the shorter of this limit and <see cref="ProviderOptions.TotalTimeout"/> holds.
/// </remarks>
public static class CallTimeout
{
    private static readonly AsyncLocal<TimeSpan?> Current = new();

    /// <summary>Gives every call that begins before the result is disposed, in this asynchronous flow, at most this long: <c>using (CallTimeout.Limit(TimeSpan.FromSeconds(5)))</c>.</summary>
    /// <param name="timeout">For each call, all its attempts and waits included. More than 0.</param>
    /// <returns>Dispose it to end the block; the limit around it holds again.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The limit is not more than 0.</exception>
    public static IDisposable Limit(TimeSpan timeout)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero);
        var outer = Current.Value;
        Current.Value = outer < timeout ? outer : timeout;
        return new Scope(outer);
    }

    /// <summary>How long a call that begins now may take.</summary>
    internal static TimeSpan Of(ProviderOptions options) => Current.Value is { } limit && limit < options.TotalTimeout ? limit : options.TotalTimeout;

    private sealed class Scope(TimeSpan? outer) : IDisposable
    {
        public void Dispose() => Current.Value = outer;
    }
}
