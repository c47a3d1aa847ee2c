using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Core;

namespace ScheduledSms.Emulator.Control;

/// <summary>The clock: read, stopped, run at another speed, moved.</summary>
internal static class ClockControl
{
    public static IEnumerable<ControlRoute> Routes(EmulatorCore core) =>
    [
        new("GET", "clock", _ => State(core)),
        new("PUT", "clock", request => Set(core, request)),
        new("POST", "clock/advance", async (request, _) => State(core, await AdvanceAsync(core.Clock, request).ConfigureAwait(false))),
        new("POST", "clock/run-until-idle", async (_, _) => State(core, await core.Clock.RunUntilIdleAsync().ConfigureAwait(false))),
    ];

    private static WireResponse Set(EmulatorCore core, ControlRequest request)
    {
        var (frozen, speed) = request.Read(members => (members.Flag("frozen"), members.Number("speed")));
        if (speed is { } times)
            core.Clock.Speed = times;
        if (frozen is true)
            core.Clock.Freeze();
        else if (frozen is false)
            core.Clock.Resume();
        return State(core);
    }

    private static Task<int> AdvanceAsync(EmulatorClock clock, ControlRequest request)
    {
        var (seconds, to, toNext) = request.Read(members => (members.Number("seconds"), members.Instant("to"), members.Flag("toNext")));
        return (seconds, to, toNext) switch
        {
            ({ } time, null, null) when time is >= 0 and <= MaxSeconds => clock.AdvanceAsync(TimeSpan.FromSeconds(time)),
            ({ }, null, null) => throw new ControlProblemException(400, "'seconds' is 0 or more, and at most a hundred years."),
            (null, { } instant, null) when instant < clock.UtcNow => throw new ControlProblemException(400, "'to' is in the clock's past."),
            (null, { } instant, null) => clock.AdvanceToAsync(instant),
            (null, null, true) => clock.AdvanceToNextAsync(),
            _ => throw new ControlProblemException(400, "One of 'seconds', 'to' and 'toNext' (true) is needed."),
        };
    }

    private const double MaxSeconds = 100 * 366 * 86_400d;

    private static WireResponse State(EmulatorCore core, int? delivered = null)
    {
        var clock = core.Clock;
        var json = clock.At(now => new JsonObject
        {
            ["now"] = Instants.Write(now),
            ["frozen"] = clock.IsFrozen,
            ["speed"] = clock.Speed,
            ["nextDue"] = Instants.Write(clock.NextMessage),
            ["due"] = clock.MessagesDue,
        });
        if (delivered is not null)
            json["delivered"] = delivered;
        return ControlRoute.Ok(json);
    }
}
