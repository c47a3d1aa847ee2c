using System.Security.Cryptography;
using System.Text.Json;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <content>The state as a whole: begun anew, kept in a file, and taken up again.</content>
public sealed partial class ScheduledSmsEmulator
{
    private readonly EmulatorOptions _options;
    private readonly (JsmsQuirks Jsms, SolapiQuirks Solapi) _startedWith;

    /// <summary>
    /// Makes the emulator as it was when it started: no messages, no journal, nothing delivered, no faults, the quirks as
    /// they were then, every account as a new one. The accounts themselves stay, with their keys, so that clients need not
    /// be set up again. The clock goes back to where it started; nowhere else does it ever go back. The numbers of requests
    /// and faults begin anew, and so do ids, of the same <see cref="EmulatorOptions.Seed"/> if there is one. A request that is
    /// under way meanwhile may still be carried out.
    /// </summary>
    public void Reset()
    {
        var now = Clock.Start(_options);
        Restore(new EmulatorSnapshot
        {
            Clock = new ClockSnapshot { Now = now, Frozen = _options.ClockFrozen, Speed = _options.ClockSpeed },
            Ids = new IdSource(NewSeed(_options)).Write(),
            Jsms = Jsms.WriteEmpty(_startedWith.Jsms),
            Solapi = Solapi.WriteEmpty(_startedWith.Solapi, now),
            Messages = [],
        });
    }

    /// <summary>
    /// Writes everything that both providers hold, and the clock, as one JSON document, for <see cref="RestoreAsync(Stream, CancellationToken)"/>: messages with
    /// their history, accounts with what was set for them and the reports that wait to be taken, quirks. The journal, what was delivered and the faults are not in it.
    /// It holds numbers and texts as they are, and secrets too, save those of keys that look live.
    /// </summary>
    /// <param name="destination">Where to.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public Task SaveAsync(Stream destination, CancellationToken cancellationToken = default) =>
        JsonSerializer.SerializeAsync(destination, Snapshot(), SnapshotJson.Readable.EmulatorSnapshot, cancellationToken);

    /// <summary>As <see cref="SaveAsync(Stream, CancellationToken)"/>, into a file, which is written whole or not at all.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be written.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        SnapshotFile.WriteAsync(path, Snapshot(), SnapshotJson.Readable.EmulatorSnapshot, cancellationToken);

    /// <summary>
    /// Takes up what <see cref="SaveAsync(Stream, CancellationToken)"/> wrote, in the place of everything there is: also the clock, which may go back. What
    /// is scheduled is due as before, and ids go on where they were. Journal, deliveries and faults are empty afterwards.
    /// An account whose secret is not in it keeps the one it has here.
    /// </summary>
    /// <param name="source">The document. It is checked as a whole before anything is changed.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="InvalidDataException">It cannot be restored; the message says what is wrong with it, and where.</exception>
    public async Task RestoreAsync(Stream source, CancellationToken cancellationToken = default) =>
        RestoreChecked(await SnapshotFile.ReadAsync(source, SnapshotJson.Readable.EmulatorSnapshot, cancellationToken).ConfigureAwait(false));

    /// <summary>As <see cref="RestoreAsync(Stream, CancellationToken)"/>, from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="InvalidDataException">It cannot be restored; the message says what is wrong with it, and where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
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

    /// <summary>Gives a seed: accounts, quirks, faults and messages to begin with, in a file that is easy to write by hand. README.md shows one.</summary>
    /// <param name="path">The file. All of it is taken, or nothing.</param>
    /// <param name="cancellationToken">Gives up reading.</param>
    /// <exception cref="InvalidDataException">It makes no sense, or a provider rejects some of it; the message says what, and where.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
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

    /// <summary>As it was before something that went wrong. To be called from within the clock's gate, before anything was noted.</summary>
    internal void RollBack(EmulatorSnapshot before) => Clock.Restart(before.Clock.Now, before.Clock.Frozen, before.Clock.Speed, () => Rebuild(before));

    private void Restore(EmulatorSnapshot snapshot)
    {
        // What hangs is let go outside the clock's gate.
        Faults.Restart();
        Clock.Restart(snapshot.Clock.Now, snapshot.Clock.Frozen, snapshot.Clock.Speed, () =>
        {
            _journal.Restart(snapshot.NextRequest);
            _delivered.Restart(0);
            _callbacks.Restart(0);
            _callbackSender.Forget();
            Rebuild(snapshot);
            Clock.Run.Begin(snapshot, CurrentSettings);
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

    private static int NewSeed(EmulatorOptions options) => options.Seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
}
