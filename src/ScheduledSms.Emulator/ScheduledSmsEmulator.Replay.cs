using System.Globalization;
using System.Text.Json;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator;

/// <content>What was done to an emulator, kept in a file and done again.</content>
public sealed partial class ScheduledSmsEmulator
{
    /// <summary>
    /// Writes what was done since the emulator started, was reset or restored: how it was then, and every step in its order:
    /// requests, moves of the clock, faults, what was set up and what was done by hand, each with the emulator's instant.
    /// <see cref="ReplayAsync"/> does it again. It holds numbers and texts as they are; what requests were authorized with
    /// is not in it. Where the journal has dropped requests or cut a body, it says so (<c>"complete": false</c>).
    /// </summary>
    /// <param name="destination">Where to.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public Task ExportAsync(Stream destination, CancellationToken cancellationToken = default) =>
        JsonSerializer.SerializeAsync(destination, Export(), SnapshotJson.Readable.RecordedRun, cancellationToken);

    /// <summary>As <see cref="ExportAsync(Stream, CancellationToken)"/>, into a file, which is written whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public Task ExportAsync(string path, CancellationToken cancellationToken = default) =>
        SnapshotFile.WriteAsync(path, Export(), SnapshotJson.Readable.RecordedRun, cancellationToken);

    /// <summary>
    /// Starts an emulator and does again what was done in a run, without the network: each step at its instant, requests in
    /// the order in which they were carried out, with the same ids. Nobody is posted a report again. Afterwards the clock stands still where the
    /// run ended, and the faults that were left are in place, not counting what they hit.
    /// </summary>
    /// <param name="path">The file that <see cref="ExportAsync(string, CancellationToken)"/> wrote.</param>
    /// <param name="configure">Changes the options, if given; the clock and the quirks are the run's.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The emulator, in the state in which the run ended. What came out otherwise than it was recorded stands in <see cref="Warnings"/>.</returns>
    /// <exception cref="InvalidDataException">The file is not one that can be played; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be read, or the port is taken.</exception>
    public static async Task<ScheduledSmsEmulator> ReplayAsync(
        string path, Action<EmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var emulator = await StartAsync(configure, cancellationToken).ConfigureAwait(false);
        try
        {
            await emulator.PlayAsync(path, cancellationToken).ConfigureAwait(false);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>As <see cref="ReplayAsync"/>, on this emulator, in the place of everything there is.</summary>
    /// <param name="path">The file that <see cref="ExportAsync(string, CancellationToken)"/> wrote. It is checked before anything is changed.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="InvalidDataException">The file is not one that can be played; the message says why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task PlayAsync(string path, CancellationToken cancellationToken = default) =>
        Play(await SnapshotFile.ReadAsync(path, SnapshotJson.Readable.RecordedRun, cancellationToken).ConfigureAwait(false));

    internal RecordedRun Export() => Clock.At(now => Clock.Run.Export(_journal.ToList(), now));

    /// <summary>Plays a run in the place of everything there is.</summary>
    internal IReadOnlyList<string> Play(RecordedRun run)
    {
        RunFile.Check(run, Messages.Capacity, _callbackSender.FindProblem);
        IReadOnlyList<string> differences = [];
        // What hangs is let go outside the clock's gate.
        Faults.Restart();
        Clock.RunExclusive(() =>
        {
            Restore(run.Start with { Clock = run.Start.Clock with { Frozen = true } });
            _callbackSender.IsMuted = true;
            try
            {
                differences = Clock.Run.Silently(() => new RunPlayer(this, _journal).Play(run));
            }
            finally
            {
                _callbackSender.IsMuted = false;
                Clock.Run.Adopt(run, CurrentSettings);
            }
        });
        foreach (var line in run.Missing.Concat(differences))
            Warn("Replay: " + line);
        return differences;
    }

    /// <summary>Keeps the run of a failure in the folder for such, if there is one.</summary>
    /// <returns>A line that says where it is, or how to get it.</returns>
    private string KeepRun()
    {
        if (_options.ExportFailuresTo is not { } folder)
            return "To keep the run in a file that plays it again, set EmulatorOptions.ExportFailuresTo to a folder.";
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"run-{System.TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.json"));
            using var file = File.Create(path);
            JsonSerializer.Serialize(file, Export(), SnapshotJson.Readable.RecordedRun);
            return $"The run is in {path}; ScheduledSmsEmulator.ReplayAsync plays it again.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The run could not be kept: {exception.Message}";
        }
    }
}
