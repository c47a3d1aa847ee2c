using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Replay;

/// <summary>The state of an emulator as a whole: reset, saved, restored, seeded, and reached again by what was done to it.</summary>
internal sealed class EmulatorState
{
    private readonly EmulatorCore _core;
    private readonly RunLog _run;

    public EmulatorState(EmulatorCore core, RunLog run)
    {
        (_core, _run) = (core, run);
        core.Clock.RunExclusive(() => run.Begin(Snapshot(), CurrentSettings));
    }

    public void Reset() => Restore(EmulatorSnapshot.OfStart(_core));

    public Task SaveAsync(Stream destination, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(destination, Snapshot(), DocumentJson.Readable.EmulatorSnapshot, cancellationToken);

    public Task SaveAsync(string path, CancellationToken cancellationToken) =>
        SnapshotFile.WriteAsync(path, Snapshot(), DocumentJson.Readable.EmulatorSnapshot, cancellationToken);

    public async Task RestoreAsync(Stream source, CancellationToken cancellationToken) =>
        RestoreChecked(await SnapshotFile.ReadAsync(source, DocumentJson.Readable.EmulatorSnapshot, cancellationToken).ConfigureAwait(false));

    public async Task RestoreAsync(string path, CancellationToken cancellationToken) =>
        RestoreChecked(await SnapshotFile.ReadAsync(path, DocumentJson.Readable.EmulatorSnapshot, cancellationToken).ConfigureAwait(false));

    public void Seed(JsonObject seed) => SeedLoader.Load(_core, seed);

    public async Task SeedAsync(string path, CancellationToken cancellationToken)
    {
        var seed = await SnapshotFile.ReadAsync(path, DocumentJson.Readable.JsonObject, cancellationToken).ConfigureAwait(false);
        try
        {
            Seed(seed);
        }
        catch (ControlProblemException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    public Task ExportAsync(Stream destination, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeAsync(destination, Export(), DocumentJson.Readable.RecordedRun, cancellationToken);

    public Task ExportAsync(string path, CancellationToken cancellationToken) =>
        SnapshotFile.WriteAsync(path, Export(), DocumentJson.Readable.RecordedRun, cancellationToken);

    /// <summary>Writes the run at once, for whoever cannot wait.</summary>
    public void Export(Stream destination) => JsonSerializer.Serialize(destination, Export(), DocumentJson.Readable.RecordedRun);

    public async Task PlayAsync(string path, CancellationToken cancellationToken) =>
        Play(await SnapshotFile.ReadAsync(path, DocumentJson.Readable.RecordedRun, cancellationToken).ConfigureAwait(false));

    /// <summary>Replays a run, replacing the whole state.</summary>
    /// <returns>The run, and its differences from the recorded results.</returns>
    public async Task<(RecordedRun Run, IReadOnlyList<string> Differences)> PlayAsync(Stream source, CancellationToken cancellationToken)
    {
        var run = await SnapshotFile.ReadAsync(source, DocumentJson.Readable.RecordedRun, cancellationToken).ConfigureAwait(false);
        return (run, Play(run));
    }

    private EmulatorSnapshot Snapshot() => _core.Clock.At(now => EmulatorSnapshot.Of(_core, now));

    private RecordedRun Export() => _core.Clock.At(now => _run.Export(_core.Journal.ToList(), now));

    private void RestoreChecked(EmulatorSnapshot snapshot)
    {
        new SnapshotCheck(snapshot, _core.CallbackSender.FindProblem).Check(_core.Messages.Capacity);
        Restore(snapshot);
    }

    private void Restore(EmulatorSnapshot snapshot)
    {
        // Hanging connections are released outside the clock's gate.
        _core.Faults.Restart();
        _core.Clock.Restart(snapshot.Clock, () =>
        {
            _core.Journal.Restart(snapshot.NextRequest);
            _core.Delivered.Restart(0);
            _core.Callbacks.Restart(0);
            _core.CallbackSender.Forget();
            snapshot.Rebuild(_core);
            _run.Begin(snapshot, CurrentSettings);
            _core.Changes.Raise(new Change(ChangeKind.Everything));
        });
    }

    private IReadOnlyList<string> Play(RecordedRun run)
    {
        RunFile.Check(run, _core.Messages.Capacity, _core.CallbackSender.FindProblem);
        IReadOnlyList<string> differences = [];
        // Hanging connections are released outside the clock's gate.
        _core.Faults.Restart();
        _core.Clock.RunExclusive(() =>
        {
            Restore(run.Start with { Clock = run.Start.Clock with { Frozen = true } });
            _core.CallbackSender.IsMuted = true;
            try
            {
                differences = _run.Silently(() => new RunPlayer(_core).Play(run));
            }
            finally
            {
                _core.CallbackSender.IsMuted = false;
                _run.Adopt(run, CurrentSettings);
            }
        });
        foreach (var line in run.Missing.Concat(differences))
            _core.Warnings.Add("Replay: " + line);
        return differences;
    }

    private RunSettings CurrentSettings() => new()
    {
        Jsms = Settings.Copy(_core.Jsms.Quirks),
        Solapi = Settings.Copy(_core.Solapi.Quirks),
        Developer = Settings.Copy(_core.Jsms.Developer),
    };
}
