namespace ScheduledSms.Emulator;

/// <content>The state as a whole: reset, saved to a file, and restored.</content>
public sealed partial class ScheduledSmsEmulator
{
    /// <summary>
    /// Returns the emulator to its state at the start: no messages, no journal, nothing delivered, no faults, the quirks as
    /// they were then, every account as new. The accounts themselves stay, with their keys, so that clients need not
    /// be set up again. The clock goes back to where it started; only a restore or a replay can also move it back. Request
    /// and fault numbers start over, and so do ids, from the same <see cref="EmulatorOptions.Seed"/> if there is one. A
    /// request in progress meanwhile may still be carried out.
    /// </summary>
    public void Reset() => _state.Reset();

    /// <summary>
    /// Writes the state of both providers, and the clock, as one JSON document, for <see cref="RestoreAsync(Stream, CancellationToken)"/>: messages with
    /// their history, accounts with their settings and the reports waiting to be taken, quirks. The journal, the deliveries and the faults are not included.
    /// It contains numbers and texts in the clear, and secrets too, except those of keys that look live.
    /// </summary>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default) =>
        _state.SaveAsync(destination, cancellationToken);

    /// <summary>As <see cref="SaveAsync(Stream, CancellationToken)"/>, to a file, which is written completely or not at all.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        _state.SaveAsync(path, cancellationToken);

    /// <summary>
    /// Restores what <see cref="SaveAsync(Stream, CancellationToken)"/> wrote, replacing the whole state, including the clock, which may go back. What
    /// is scheduled is due as before, and ids continue where they were. Journal, deliveries and faults are empty afterwards.
    /// An account whose secret is not in the document keeps its current one.
    /// </summary>
    /// <param name="source">The document. It is checked as a whole before anything is changed.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">It cannot be restored; the message states what is wrong, and where.</exception>
    public Task RestoreAsync(Stream source, CancellationToken cancellationToken = default) => _state.RestoreAsync(source, cancellationToken);

    /// <summary>As <see cref="RestoreAsync(Stream, CancellationToken)"/>, from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">It cannot be restored; the message states what is wrong, and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Task RestoreAsync(string path, CancellationToken cancellationToken = default) => _state.RestoreAsync(path, cancellationToken);

    /// <summary>Loads a seed: accounts, quirks, faults and messages to start with, from a file that is easy to write by hand. README.md shows one.</summary>
    /// <param name="path">The file. It is loaded completely or not at all.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">It is invalid, or a provider rejects part of it; the message states what, and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Task SeedAsync(string path, CancellationToken cancellationToken = default) => _state.SeedAsync(path, cancellationToken);
}
