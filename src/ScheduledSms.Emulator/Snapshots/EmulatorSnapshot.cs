using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Snapshots;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>
/// The contents of both providers, and the clock. The journal, the delivered messages and the faults are not included, nor are
/// secrets of keys that look live.
/// </summary>
internal sealed record EmulatorSnapshot
{
    public const int CurrentVersion = 1;

    /// <summary>What an emulator holds now. Must be called inside the clock's gate.</summary>
    public static EmulatorSnapshot Of(EmulatorCore core, DateTimeOffset now)
    {
        List<StoredMessage> messages = [.. core.Messages.All];
        var dues = messages.Where(message => message.Due is not null)
            .OrderBy(message => message.Due!.At).ThenBy(message => message.Due!.Order)
            .Select((message, place) => (message, due: new DueSnapshot { At = message.Due!.At, Place = place }))
            .ToDictionary(pair => pair.message, pair => pair.due);
        return new EmulatorSnapshot
        {
            Clock = new ClockSnapshot { Now = now, Frozen = core.Clock.IsFrozen, Speed = core.Clock.Speed },
            Ids = core.Messages.Ids.Write(),
            NextRequest = core.Journal.Next,
            Jsms = core.Jsms.Write(),
            Solapi = core.Solapi.Write(),
            Messages = [.. messages.Select(message => MessageSnapshot.Of(message, dues.GetValueOrDefault(message)))],
        };
    }

    /// <summary>What it held at the start, but for its accounts: they stay, as new ones.</summary>
    public static EmulatorSnapshot OfStart(EmulatorCore core)
    {
        var clock = core.ClockAtStart();
        return new EmulatorSnapshot
        {
            Clock = clock,
            Ids = core.IdsAtStart().Write(),
            Jsms = core.Jsms.WriteEmpty(core.StartedWith.Jsms),
            Solapi = core.Solapi.WriteEmpty(core.StartedWith.Solapi, clock.Now),
            Messages = [],
        };
    }

    public int Version { get; init; } = CurrentVersion;

    public required ClockSnapshot Clock { get; init; }

    public required IdsSnapshot Ids { get; init; }

    /// <summary>The journal number of the next request, since histories refer to requests by number.</summary>
    public long NextRequest { get; init; }

    public required JsmsSnapshot Jsms { get; init; }

    public required SolapiSnapshot Solapi { get; init; }

    /// <summary>In creation order.</summary>
    public required IReadOnlyList<MessageSnapshot> Messages { get; init; }

    /// <summary>Returns an emulator to it after something failed. Must be called inside the clock's gate, before anything is logged.</summary>
    public void RollBack(EmulatorCore core) => core.Clock.Restart(Clock, () => Rebuild(core));

    /// <summary>Replaces what both providers hold. Must be called inside the clock's gate, at a clock on which nothing is due.</summary>
    public void Rebuild(EmulatorCore core)
    {
        core.Messages.Ids.Restore(Ids);
        core.Jsms.Restore(Jsms);
        core.Solapi.Restore(Solapi);
        List<(MessageSnapshot Written, StoredMessage Message)> messages = [.. Messages.Select(written => (written, written.Restore(core.JsmsApi, core.SolapiApi)))];
        core.Messages.Restore(messages.Select(pair => pair.Message));
        foreach (var (written, message) in messages.Where(pair => pair.Written.Due is not null).OrderBy(pair => pair.Written.Due!.Place))
            message.Resume(written.Due!.At);
    }
}
