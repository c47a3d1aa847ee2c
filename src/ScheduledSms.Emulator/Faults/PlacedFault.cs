using System.Diagnostics.CodeAnalysis;

namespace ScheduledSms.Emulator.Faults;

/// <summary>A placed rule, and its counts so far.</summary>
[SuppressMessage("Design", "CA1001", Justification = "Its cancellation has neither a timer nor a wait handle, and outlives its removal: whoever hangs by it still looks at it.")]
public sealed class PlacedFault
{
    private readonly CancellationTokenSource _stopped = new();
    private readonly Random _random;
    private readonly Random _jitter;

    internal PlacedFault(int id, Fault fault)
    {
        Id = id;
        Fault = fault;
        _random = new Random(fault.Seed);
        // Its own draws, so that they do not depend on how many were hit by chance.
        _jitter = new Random(fault.Seed);
    }

    /// <summary>Its number, from 1 in the order of placement; <see cref="RecordedRequest.Fault"/> refers to it.</summary>
    public int Id { get; }

    /// <summary>The rule.</summary>
    public Fault Fault { get; }

    /// <summary>How many requests, or connections, reached its point and matched, hit or not.</summary>
    public int Matches { get; private set; }

    /// <summary>How many of them it hit.</summary>
    public int Hits { get; private set; }

    /// <summary>Canceled when it is removed, which releases what hangs.</summary>
    internal CancellationToken Stopped => _stopped.Token;

    /// <summary>Counts a match.</summary>
    /// <returns>Whether the rule hits it.</returns>
    internal bool Match()
    {
        Matches++;
        // Drawn at every match, so that the draws do not depend on the other limits.
        var drawn = Fault.Probability is not { } probability || _random.NextDouble() < probability;
        return drawn
            && (Fault.Call is not { } call || Matches == call)
            && (Fault.Every is not { } every || Matches % every == 0)
            && (Fault.First is not { } first || Hits < first);
    }

    internal void Hit() => Hits++;

    /// <summary>Waits as long as its action delays, until it is removed at the latest.</summary>
    internal Task DelayAsync() =>
        // Without an exception: what was delayed goes on.
        Task.Delay(NextDelay(), Stopped).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    internal TimeSpan NextDelay()
    {
        var (shortest, longest) = Fault.Action.Delays;
        lock (_jitter)
            return shortest + ((longest - shortest) * _jitter.NextDouble());
    }

    internal void Stop() => _stopped.Cancel();
}
