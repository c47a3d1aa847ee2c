using ScheduledSms.Emulator.Checks;

namespace ScheduledSms.Emulator;

/// <content>For tests: waiting for something, reading what happened, and checking that nobody gets a message twice.</content>
public sealed partial class ScheduledSmsEmulator
{
    private static readonly TimeSpan DefaultWait = TimeSpan.FromSeconds(10);

    /// <summary>Waits until a condition is met. It is evaluated at every change of the journal, the clock and the deliveries, and at intervals.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="timeout">How long to wait, in real time. Default: 10 seconds.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="EmulatorAssertionException">The condition was not met in time; the message contains the <see cref="Timeline"/>.</exception>
    public async Task WaitForAsync(Func<ScheduledSmsEmulator, bool> condition, TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var limit = timeout ?? DefaultWait;
        if (!await Core.Changes.WaitUntilAsync(() => condition(this), limit, cancellationToken).ConfigureAwait(false))
            throw new EmulatorAssertionException(FormattableString.Invariant($"It did not become so within {limit}.\n{KeepRun()}\n{Timeline()}"));
    }

    /// <summary>
    /// Asserts that nobody gets a message twice. Two messages are the same when provider, account, recipient, content
    /// (a text, or a template with its parameters) and send time are, and each is scheduled or was delivered; and, on
    /// SOLAPI, when two groups that are scheduled, being sent or sent contain a message to the same recipient with the same
    /// custom field <c>reference</c>. Pending, canceled and deleted messages do not count.
    /// </summary>
    /// <exception cref="EmulatorAssertionException">Somebody does; the message lists each duplicate and contains the <see cref="Timeline"/>.</exception>
    public void AssertNoDuplicates()
    {
        var found = DuplicateCheck.Find(Core);
        if (found.Count > 0)
            throw new EmulatorAssertionException($"Somebody gets a message twice.\n{string.Join('\n', found)}\n{KeepRun()}\n{Timeline()}");
    }

    /// <summary>
    /// What happened, in order: a line for each request (the emulator's time, its number, provider, operation, account,
    /// its <c>X-Request-Id</c>, the result, whether it was committed, and the fault that hit it) and for each delivery. Numbers are masked to
    /// their last two digits, accounts to the last four characters of their keys.
    /// </summary>
    public string Timeline() => Checks.Timeline.Write(Core);
}
