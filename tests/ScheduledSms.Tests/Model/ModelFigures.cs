using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace ScheduledSms.Tests.Model;

/// <summary>The results of the sequences, added up.</summary>
internal sealed class ModelFigures
{
    private readonly ConcurrentDictionary<(string Call, SendOutcome Outcome), int> _outcomes = new();
    private int _sequences;
    private long _requests;
    private long _faults;
    private int _interleaved;
    private int _intrusions;
    private int _inside;

    public int Sequences => _sequences;

    /// <summary>Calls of one client inside those of the other.</summary>
    public int Inside => _inside;

    public long Faults => _faults;

    public int Of(SendOutcome outcome) => _outcomes.Where(pair => pair.Key.Outcome == outcome).Sum(static pair => pair.Value);

    public void Add(ModelRun run, int requests, int faults)
    {
        Interlocked.Increment(ref _sequences);
        Interlocked.Add(ref _interleaved, run.Plan.IsInterleaved ? 1 : 0);
        Interlocked.Add(ref _intrusions, run.Intrusions);
        Interlocked.Add(ref _inside, run.Calls.Count(static call => call.IsInside));
        Interlocked.Add(ref _requests, requests);
        Interlocked.Add(ref _faults, faults);
        foreach (var call in run.Calls)
            _outcomes.AddOrUpdate(($"{call.Provider} {call.Step.Action}", call.Outcome), 1, static (_, count) => count + 1);
    }

    public string ToMarkdown(TimeSpan elapsed, int broken)
    {
        var text = new StringBuilder("# The model test\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{_sequences:N0} sequences, {_outcomes.Values.Sum():N0} calls, {_requests:N0} requests, {_faults:N0} of them hit by a fault, in {elapsed.TotalSeconds:N0} s. Broken: {broken}.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{_interleaved:N0} of the sequences are interleaved: {_intrusions:N0} things happened inside calls, {_inside:N0} of them calls of the other client.\n\n");
        text.Append("| call | Applied | Rejected | Throttled | NotSent | Unknown |\n|---|---|---|---|---|---|\n");
        foreach (var call in _outcomes.Keys.Select(static key => key.Call).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {call} |");
            foreach (var outcome in new[] { SendOutcome.Applied, SendOutcome.Rejected, SendOutcome.Throttled, SendOutcome.NotSent, SendOutcome.Unknown })
                text.Append(CultureInfo.InvariantCulture, $" {_outcomes.GetValueOrDefault((call, outcome)):N0} |");
            text.Append('\n');
        }

        return text.ToString();
    }
}
