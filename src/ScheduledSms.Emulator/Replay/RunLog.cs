using System.Globalization;
using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Replay;

/// <summary>
/// Records what is done to an emulator, in execution order. For a request, only its number is recorded: the
/// journal has the rest. Accessed only inside the clock's gate.
/// </summary>
internal sealed class RunLog(int capacity)
{
    private readonly Queue<RunStep> _steps = new();
    private readonly HashSet<long> _requests = [];

    // What was set up from outside since the last step, once per object: a thousand opt-outs are one step.
    private readonly List<(object What, DateTimeOffset At, Func<DateTimeOffset, RunStep> Write)> _latest = [];

    private EmulatorSnapshot? _start;
    private IReadOnlyList<string> _missing = [];
    private Func<RunSettings>? _settings;
    private string _settingsBefore = "";
    private DateTimeOffset _last;
    private bool _dropped;
    private int _silent;

    /// <summary>How many recordings have been started.</summary>
    public int Beginning { get; private set; }

    /// <summary>Starts a new recording.</summary>
    /// <param name="start">The emulator's current state.</param>
    /// <param name="settings">Reads the settings before each step, since nothing signals their changes.</param>
    public void Begin(EmulatorSnapshot start, Func<RunSettings> settings)
    {
        _steps.Clear();
        _requests.Clear();
        _latest.Clear();
        Beginning++;
        _last = start.Clock.Now;
        (_start, _settings, _missing, _dropped) = (start, settings, [], false);
        _settingsBefore = RunFile.Text(settings());
    }

    /// <summary>Continues from a run that was played.</summary>
    public void Adopt(RecordedRun run, Func<RunSettings> settings)
    {
        Begin(run.Start, settings);
        foreach (var step in run.Steps)
            Append(step);
        _missing = run.Missing;
    }

    /// <summary>Records nothing while <paramref name="work"/> runs; it is recorded as a whole.</summary>
    public T Silently<T>(Func<T> work)
    {
        _silent++;
        try
        {
            return work();
        }
        finally
        {
            _silent--;
        }
    }

    public void Add(RunStep step)
    {
        if (_silent > 0 || _start is null)
            return;
        Flush(step.At);
        Append(step);
    }

    /// <summary>Records a request, once.</summary>
    /// <param name="beginning">The <see cref="Beginning"/> when it arrived.</param>
    /// <param name="sequence">Its number in the journal, which also restarts.</param>
    /// <param name="at">The time on the clock.</param>
    /// <param name="carriedOut">Whether it reached the provider's rules.</param>
    public void AddRequest(int beginning, long sequence, DateTimeOffset at, bool carriedOut)
    {
        if (beginning != Beginning)
            _missing = carriedOut ? ["A request that had arrived before the beginning was carried out after it."] : _missing;
        else if (!_requests.Contains(sequence))
            Add(new RunStep { At = at, Request = new RunRequest { Sequence = sequence, CarriedOut = carriedOut } });
    }

    /// <summary>Records that something was set up; its state is written before the next step.</summary>
    public void RecordLatest(object what, DateTimeOffset at, Func<DateTimeOffset, RunStep> write)
    {
        if (_silent > 0 || _start is null)
            return;
        _latest.RemoveAll(touched => ReferenceEquals(touched.What, what));
        _latest.Add((what, at, write));
    }

    /// <summary>Writes what was set up. Call before anything that could depend on it.</summary>
    public void Flush(DateTimeOffset now)
    {
        if (_silent > 0 || _start is null)
            return;
        foreach (var (_, at, write) in _latest)
            Append(write(at));
        _latest.Clear();
        var settings = _settings!();
        var text = RunFile.Text(settings);
        if (string.Equals(text, _settingsBefore, StringComparison.Ordinal))
            return;
        _settingsBefore = text;
        Append(new RunStep { At = _last > now ? _last : now, Settings = settings });
    }

    /// <summary>The run so far.</summary>
    /// <param name="journal">The requests recorded in full.</param>
    /// <param name="now">The time on the clock.</param>
    public RecordedRun Export(IReadOnlyList<RecordedRequest> journal, DateTimeOffset now)
    {
        Flush(now);
        var requests = journal.ToDictionary(request => request.Sequence);
        List<RunStep> steps = [.. _steps
            .Where(step => step.Request is null || requests.ContainsKey(step.Request.Sequence))
            .Select(step => step.Request is null ? step : step with { Request = RunFile.Join(step.Request, requests[step.Request.Sequence]) })];
        // In progress: they have not had any effect yet.
        steps.AddRange(journal.Where(request => !_requests.Contains(request.Sequence))
            .Select(request => new RunStep { At = now, Request = RunFile.Join(new RunRequest { Sequence = request.Sequence, CarriedOut = false }, request) }));
        List<string> missing = [.. _missing];
        if (_dropped || steps.Count(step => step.Request is not null) < _steps.Count(step => step.Request is not null))
            missing.Add("The journal has dropped requests: see JournalCapacity and JournalCharacters.");
        missing.AddRange(journal.Where(request => !request.HasWholeBody)
            .Select(request => string.Create(CultureInfo.InvariantCulture, $"The body of request {request.Sequence} was cut, or is no UTF-8: see JournalBodyCharacters.")));
        return new RecordedRun
        {
            Format = RecordedRun.RunFormat,
            Version = RecordedRun.CurrentVersion,
            Complete = missing.Count == 0,
            Missing = missing,
            Start = _start!,
            Steps = steps,
            Until = now,
        };
    }

    private void Append(RunStep step)
    {
        if (step.Request is { } request)
            _requests.Add(request.Sequence);
        _last = step.At;
        _steps.Enqueue(step);
        while (_steps.Count > capacity)
        {
            _dropped = true;
            if (_steps.Dequeue().Request is { } oldest)
                _requests.Remove(oldest.Sequence);
        }
    }
}
