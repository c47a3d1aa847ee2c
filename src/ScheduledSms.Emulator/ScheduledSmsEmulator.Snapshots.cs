using System.Security.Cryptography;
using System.Text.Json;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <content>The state as a whole: reset, saved to a file, and restored.</content>
public sealed partial class ScheduledSmsEmulator
{
    private readonly EmulatorOptions _options;
    private readonly (JsmsQuirks Jsms, SolapiQuirks Solapi) _startedWith;

    /// <summary>
    /// Returns the emulator to its state at the start: no messages, no journal, nothing delivered, no faults, the quirks as
    /// they were then, every account as new. The accounts themselves stay, with their keys, so that clients need not
    /// be set up again. The clock goes back to where it started; only a restore or a replay can also move it back. Request
    /// and fault numbers start over, and so do ids, from the same <see cref="EmulatorOptions.Seed"/> if there is one. A
    /// request in progress meanwhile may still be carried out.
    /// </summary>
    public void Reset()
    {
        var clock = ClockAtStart();
        Restore(new EmulatorSnapshot
        {
            Clock = clock,
            Ids = new IdSource(NewSeed(_options)).Write(),
            Jsms = Jsms.WriteEmpty(_startedWith.Jsms),
            Solapi = Solapi.WriteEmpty(_startedWith.Solapi, clock.Now),
            Messages = [],
        });
    }

    /// <summary>
    /// Writes the state of both providers, and the clock, as one JSON document, for <see cref="RestoreAsync(Stream, CancellationToken)"/>: messages with
    /// their history, accounts with their settings and the reports waiting to be taken, quirks. The journal, the deliveries and the faults are not included.
    /// It contains numbers and texts in the clear, and secrets too, except those of keys that look live.
    /// </summary>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default) =>
        JsonSerializer.SerializeAsync(destination, Snapshot(), SnapshotJson.Readable.EmulatorSnapshot, cancellationToken);

    /// <summary>As <see cref="SaveAsync(Stream, CancellationToken)"/>, to a file, which is written completely or not at all.</summary>
    /// <param name="path">The file; an existing one is replaced.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        SnapshotFile.WriteAsync(path, Snapshot(), SnapshotJson.Readable.EmulatorSnapshot, cancellationToken);

    /// <summary>
    /// Restores what <see cref="SaveAsync(Stream, CancellationToken)"/> wrote, replacing the whole state, including the clock, which may go back. What
    /// is scheduled is due as before, and ids continue where they were. Journal, deliveries and faults are empty afterwards.
    /// An account whose secret is not in the document keeps its current one.
    /// </summary>
    /// <param name="source">The document. It is checked as a whole before anything is changed.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">It cannot be restored; the message states what is wrong, and where.</exception>
    public async Task RestoreAsync(Stream source, CancellationToken cancellationToken = default) =>
        RestoreChecked(await SnapshotFile.ReadAsync(source, SnapshotJson.Readable.EmulatorSnapshot, cancellationToken).ConfigureAwait(false));

    /// <summary>As <see cref="RestoreAsync(Stream, CancellationToken)"/>, from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">It cannot be restored; the message states what is wrong, and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task RestoreAsync(string path, CancellationToken cancellationToken = default) =>
        RestoreChecked(await SnapshotFile.ReadAsync(path, SnapshotJson.Readable.EmulatorSnapshot, cancellationToken).ConfigureAwait(false));

    internal EmulatorSnapshot Snapshot() => Clock.At(now =>
    {
        List<StoredMessage> messages = [.. Messages.All];
        var places = messages.Where(message => message.Due is not null)
            .OrderBy(message => message.Due!.At).ThenBy(message => message.Due!.Order)
            .Select((message, place) => (message, place))
            .ToDictionary(pair => pair.message, pair => pair.place);
        return new EmulatorSnapshot
        {
            Clock = new ClockSnapshot { Now = now, Frozen = Clock.IsFrozen, Speed = Clock.Speed },
            Ids = Messages.Ids.Write(),
            NextRequest = _journal.Next,
            Jsms = Jsms.Write(),
            Solapi = Solapi.Write(),
            Messages = [.. messages.Select(message => message.Write(new MessageSnapshot
            {
                Id = message.Id,
                CreatedAt = message.Created,
                UpdatedAt = message.Updated,
                History = [.. message.History.Select(change => new StateSnapshot { At = change.At, State = change.State, Cause = change.Cause.ToString() })],
                Due = places.TryGetValue(message, out var place) ? new DueSnapshot { At = message.Due!.At, Place = place } : null,
            }))],
        };
    });

    internal void RestoreChecked(EmulatorSnapshot snapshot)
    {
        new SnapshotCheck(snapshot, _callbackSender.FindProblem).Check(Messages.Capacity);
        Restore(snapshot);
    }

    /// <summary>Loads a seed: accounts, quirks, faults and messages to start with, from a file that is easy to write by hand. README.md shows one.</summary>
    /// <param name="path">The file. It is loaded completely or not at all.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="InvalidDataException">It is invalid, or a provider rejects part of it; the message states what, and where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task SeedAsync(string path, CancellationToken cancellationToken = default)
    {
        var seed = await SnapshotFile.ReadAsync(path, SnapshotJson.Readable.JsonObject, cancellationToken).ConfigureAwait(false);
        try
        {
            SeedLoader.Load(this, seed);
        }
        catch (ControlProblemException problem)
        {
            throw new InvalidDataException(problem.Message, problem);
        }
    }

    /// <summary>Restores the state from before something failed. Must be called inside the clock's gate, before anything is logged.</summary>
    internal void RollBack(EmulatorSnapshot before) => Clock.Restart(before.Clock, () => Rebuild(before));

    private void Restore(EmulatorSnapshot snapshot)
    {
        // Hanging connections are released outside the clock's gate.
        Faults.Restart();
        Clock.Restart(snapshot.Clock, () =>
        {
            _journal.Restart(snapshot.NextRequest);
            _delivered.Restart(0);
            _callbacks.Restart(0);
            _callbackSender.Forget();
            Rebuild(snapshot);
            _run.Begin(snapshot, CurrentSettings);
            _changes.Raise(new Change(ChangeKind.Everything));
        });
    }

    private void Rebuild(EmulatorSnapshot snapshot)
    {
        Messages.Ids.Restore(snapshot.Ids);
        Jsms.Restore(snapshot.Jsms);
        Solapi.Restore(snapshot.Solapi);
        List<(MessageSnapshot Written, StoredMessage Message)> messages =
            [.. snapshot.Messages.Select(written => (written, written.Jsms is null ? Solapi.Restore(written) : Jsms.Restore(written)))];
        Messages.Restore(messages.Select(pair => pair.Message));
        foreach (var (written, message) in messages.Where(pair => pair.Written.Due is not null).OrderBy(pair => pair.Written.Due!.Place))
            message.Resume(written.Due!.At);
    }

    private RunSettings CurrentSettings() =>
        new() { Jsms = Settings.Copy(Jsms.Quirks), Solapi = Settings.Copy(Solapi.Quirks), Developer = Settings.Copy(Jsms.Developer) };

    private ClockSnapshot ClockAtStart() => new()
    {
        Now = (_options.StartAt ?? (_options.ClockFrozen ? NextWholeSecond(System.TimeProvider.System.GetUtcNow()) : System.TimeProvider.System.GetUtcNow())).ToUniversalTime(),
        Frozen = _options.ClockFrozen,
        Speed = _options.ClockSpeed,
    };

    // A message scheduled an hour from a frozen now is then due exactly an hour later, although JSMS counts whole seconds.
    private static DateTimeOffset NextWholeSecond(DateTimeOffset instant) =>
        instant.AddTicks((TimeSpan.TicksPerSecond - (instant.UtcTicks % TimeSpan.TicksPerSecond)) % TimeSpan.TicksPerSecond);

    private static int NewSeed(EmulatorOptions options) => options.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
}
