using System.Globalization;

namespace ScheduledSms.Emulator;

/// <content>What was done to an emulator, saved to a file and replayed.</content>
public sealed partial class ScheduledSmsEmulator
{
    /// <summary>
    /// Writes what was done since the emulator started, was reset or restored: its state then, and every step in order:
    /// requests, clock moves, faults, setup and manual actions, each with the emulator's instant.
    /// <see cref="ReplayAsync"/> replays it. It contains numbers and texts in the clear, but not the requests' credentials.
    /// Where the journal has dropped requests or truncated a body, it states so (<c>"complete": false</c>).
    /// </summary>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Task ExportAsync(Stream destination, CancellationToken cancellationToken = default) =>
        _state.ExportAsync(destination, cancellationToken);

    /// <summary>As <see cref="ExportAsync(Stream, CancellationToken)"/>, to a file, which is written completely or not at all.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public Task ExportAsync(string path, CancellationToken cancellationToken = default) =>
        _state.ExportAsync(path, cancellationToken);

    /// <summary>
    /// Starts an emulator and replays a run, without the network: each step at its instant, requests in
    /// the order in which they were carried out, with the same ids. No report is posted again. Afterwards the clock is frozen where the
    /// run ended, and the remaining faults are in place, with their counts at zero.
    /// </summary>
    /// <param name="path">The file that <see cref="ExportAsync(string, CancellationToken)"/> wrote.</param>
    /// <param name="configure">Changes the options, if given; the clock and the quirks come from the run.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The emulator, in the state in which the run ended. Differences from the recording are in <see cref="Warnings"/>.</returns>
    /// <exception cref="InvalidDataException">The file cannot be replayed; the message states why.</exception>
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

    /// <summary>As <see cref="ReplayAsync"/>, on this emulator, replacing its whole state.</summary>
    /// <param name="path">The file that <see cref="ExportAsync(string, CancellationToken)"/> wrote. It is checked before anything is changed.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">The file cannot be replayed; the message states why.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Task PlayAsync(string path, CancellationToken cancellationToken = default) => _state.PlayAsync(path, cancellationToken);

    /// <summary>Saves the run of a failure to the configured folder, if there is one.</summary>
    /// <returns>A line that states where it is, or how to get it.</returns>
    private string KeepRun()
    {
        if (_options.ExportFailuresTo is not { } folder)
            return "To keep the run in a file that plays it again, set EmulatorOptions.ExportFailuresTo to a folder.";
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"run-{System.TimeProvider.System.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid():N}.json"));
            using var file = File.Create(path);
            _state.Export(file);
            return $"The run is in {path}; ScheduledSmsEmulator.ReplayAsync plays it again.";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The run could not be kept: {exception.Message}";
        }
    }
}
