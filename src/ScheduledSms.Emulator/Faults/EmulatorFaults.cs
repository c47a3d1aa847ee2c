using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Faults;

/// <summary>
/// The faults placed on an emulator. When a request passes a point, every matching rule of that point counts it, and
/// the first one placed that has budget left hits it. A request ended at an earlier point is not counted at a later one.
/// Requests to the control API are never hit.
/// </summary>
public sealed class EmulatorFaults
{
    private readonly object _gate = new();
    private readonly FaultCheck _check;
    private readonly EmulatorClock _clock;
    private readonly ChangeSignal _changes;
    private PlacedFault[] _placed = [];
    private int _lastId;

    internal EmulatorFaults(IReadOnlyList<ProviderApi> providers, EmulatorClock clock, ChangeSignal changes) =>
        (_check, _clock, _changes) = (new FaultCheck(providers), clock, changes);

    /// <summary>The placed faults, in the order they were placed.</summary>
    public IReadOnlyList<PlacedFault> Placed => Volatile.Read(ref _placed);

    /// <summary>Whether any of them depends on a recipient or a reference.</summary>
    internal bool LookIntoMessages => Placed.Any(placed => placed.Fault.Recipient is not null || placed.Fault.Reference is not null);

    /// <summary>Places a rule after the existing ones. It applies from the next request on.</summary>
    /// <param name="fault">The rule.</param>
    /// <returns>The placed rule, with its running counts.</returns>
    /// <exception cref="ArgumentException">The rule is invalid; the message states why.</exception>
    public PlacedFault Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _check.Check(fault);
        return _clock.At(now =>
        {
            lock (_gate)
            {
                var placed = new PlacedFault(++_lastId, fault);
                _placed = [.. _placed, placed];
                _clock.Run.Record(now, new RunFault { Placed = FaultJson.Write(fault) });
                _changes.Raise(new Change(ChangeKind.Faults));
                return placed;
            }
        });
    }

    /// <exception cref="ArgumentException">The rule is invalid; the message states why.</exception>
    internal void Check(Fault fault) => _check.Check(fault);

    /// <summary>Removes a rule, and releases the connections it made hang.</summary>
    /// <param name="id">Its <see cref="PlacedFault.Id"/>.</param>
    /// <returns>Whether it existed.</returns>
    public bool Remove(int id) => TakeAway(placed => placed.Id == id) > 0;

    /// <summary>Removes all rules, and releases the connections they made hang.</summary>
    public void Clear() => TakeAway(_ => true);

    /// <summary>Removes all rules, and restarts numbering at 1.</summary>
    internal void Restart()
    {
        Clear();
        lock (_gate)
            _lastId = 0;
    }

    /// <summary>Returns the rule that hits what passes a point; null if none does.</summary>
    internal PlacedFault? Pass(FaultPoint point, FaultSubject subject)
    {
        if (!Placed.Any(placed => placed.Fault.Point == point))
            return null;
        var now = _clock.UtcNow;
        lock (_gate)
        {
            PlacedFault? hitting = null;
            foreach (var placed in _placed.Where(placed => placed.Fault.Point == point && subject.IsMeantBy(placed.Fault, now)))
            {
                if (placed.Match())
                    hitting ??= placed;
            }

            hitting?.Hit();
            _changes.Raise(new Change(ChangeKind.Faults));
            return hitting;
        }
    }

    /// <summary>Releases everything that hangs, and keeps the rules.</summary>
    internal void Stop()
    {
        foreach (var placed in Placed)
            placed.Stop();
    }

    private int TakeAway(Func<PlacedFault, bool> which)
    {
        var taken = _clock.At(now =>
        {
            lock (_gate)
            {
                List<PlacedFault> found = [.. _placed.Where(which)];
                _placed = [.. _placed.Except(found)];
                if (found.Count > 0)
                    _clock.Run.Record(now, new RunFault { Removed = [.. found.Select(placed => placed.Id)] });
                _changes.Raise(new Change(ChangeKind.Faults));
                return found;
            }
        });

        // Outside the gate: what is released may read the rules again.
        taken.ForEach(placed => placed.Stop());
        return taken.Count;
    }
}

/// <summary>A fault was placed, or faults were removed.</summary>
internal sealed record RunFault : IRecordable
{
    /// <summary>The rule that was placed, in the control API's format.</summary>
    public JsonObject? Placed { get; init; }

    public IReadOnlyList<int>? Removed { get; init; }
}
