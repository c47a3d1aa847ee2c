using System.Globalization;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Replay;

/// <summary>
/// Records what is done to an emulator, in execution order. For a request, only its number is recorded: the
/// journal has the rest. Accessed only inside the clock's gate.
/// </summary>
internal sealed class RunLog(int journalCapacity) : IRunRecorder
{
    // Clock moves and the like are steps too; more than these are not worth keeping without their requests.
    private const int StepsPerRequest = 4;

    private readonly int _capacity = StepsPerRequest * journalCapacity;
    private readonly Queue<RunStep> _steps = new();
    private readonly HashSet<long> _requests = [];

    // What was set up from outside since the last step, once per object: a thousand opt-outs are one step.
    private readonly List<(IRecordable What, DateTimeOffset At)> _latest = [];

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

    public void Record(DateTimeOffset at, IRecordable what) => Add(StepOf(at, what));

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

    public void RecordSetup(DateTimeOffset at, IRecordable what)
    {
        if (_silent > 0 || _start is null)
            return;
        _latest.RemoveAll(touched => ReferenceEquals(touched.What, what));
        _latest.Add((what, at));
    }

    public void Flush(DateTimeOffset now)
    {
        if (_silent > 0 || _start is null)
            return;
        foreach (var (what, at) in _latest)
            Append(StepOf(at, what));
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

    private static RunStep StepOf(DateTimeOffset at, IRecordable what) => what switch
    {
        RunClock clock => new RunStep { At = at, Clock = clock },
        RunFault fault => new RunStep { At = at, Fault = fault },
        RunMessage message => new RunStep { At = at, Message = message },
        RunSeed seed => new RunStep { At = at, Seed = seed.Json },
        JsmsAccount account => new RunStep { At = at, JsmsAccount = account.Write() },
        SolapiAccount account => new RunStep { At = at, SolapiAccount = account.Write() },
        _ => throw new ArgumentException($"A run has no step for a {what.GetType().Name}.", nameof(what)),
    };

    private void Add(RunStep step)
    {
        if (_silent > 0 || _start is null)
            return;
        Flush(step.At);
        Append(step);
    }

    private void Append(RunStep step)
    {
        if (step.Request is { } request)
            _requests.Add(request.Sequence);
        _last = step.At;
        _steps.Enqueue(step);
        while (_steps.Count > _capacity)
        {
            _dropped = true;
            if (_steps.Dequeue().Request is { } oldest)
                _requests.Remove(oldest.Sequence);
        }
    }
}
