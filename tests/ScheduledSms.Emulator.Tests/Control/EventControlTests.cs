using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>Changes, as server-sent events.</summary>
public sealed class EventControlTests
{
    [Fact]
    public async Task Changes_arrive_with_ids_that_only_grow()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        using var events = await control.OpenEventsAsync();
        Assert.Equal("hello", (await NextAsync(events)).Event);

        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        var first = await UntilAsync(events, seen => seen.Names(id));
        emulator.Clock.Freeze();
        var second = await UntilAsync(events, seen => seen.Is("clock"));
        Assert.True(second.Id > first.Id);
        emulator.Faults.Add(new Fault { Action = FaultAction.Fin });
        await UntilAsync(events, seen => seen.Is("faults"));
        await control.SendAsync("PATCH", "quirks", """{"solapi.numericFlags":true}""");
        await UntilAsync(events, seen => seen.Is("settings"));
        await control.SendAsync("POST", "accounts", """{"provider":"jsms","key":"k","secret":"s"}""");
        await UntilAsync(events, seen => seen.Is("settings"));
    }

    [Fact]
    public async Task Who_reconnects_is_told_what_was_missed()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        long last;
        using (var events = await control.OpenEventsAsync())
            last = (await NextAsync(events)).Id;

        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        using var again = await control.OpenEventsAsync(last.ToString(CultureInfo.InvariantCulture));
        await UntilAsync(again, seen => seen.Names(id));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("999999999")]
    public async Task Who_missed_too_much_or_comes_from_another_emulator_is_told_to_read_everything_again(string lastEventId)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        for (var i = 0; i < 20_000; i++)
            emulator.Clock.Freeze();
        using var events = await control.OpenEventsAsync(lastEventId);
        var resync = await UntilAsync(events, seen => seen.Event is "resync");
        Assert.Equal(20_000, resync.Id);
    }

    [Fact]
    public async Task Many_messages_at_once_are_not_named_one_by_one()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var control = new ControlCaller(emulator);
        // So many that an event has more than 500 of them, wherever the first one ends.
        await control.SendAsync("POST", "seed", """{"messages":[{"provider":"jsms","to":["13812345678"],"templateId":1,"sendAt":"+01:00:00","count":5000}]}""");
        using var events = await control.OpenEventsAsync();
        await NextAsync(events);
        await emulator.Clock.RunUntilIdleAsync();
        await UntilAsync(events, seen => seen.Data.ContainsKey("messages") && seen.Data["messages"] is null);
    }

    private static async Task<Seen> UntilAsync(StreamReader events, Func<Seen, bool> condition)
    {
        while (true)
        {
            var seen = await NextAsync(events);
            if (condition(seen))
                return seen;
        }
    }

    private static async Task<Seen> NextAsync(StreamReader events)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Length == 0 && lines.TryGetValue("data", out var data))
                return new Seen(long.Parse(lines["id"], CultureInfo.InvariantCulture), lines["event"], JsonNode.Parse(data)!.AsObject());
            var parts = line.Split(": ", 2);
            if (parts.Length == 2)
                lines[parts[0]] = parts[1];
        }

        throw new InvalidOperationException("The stream has ended.");
    }

    private sealed record Seen(long Id, string Event, JsonObject Data)
    {
        public bool Names(string id) => Data["messages"] is JsonArray ids && ids.Any(named => named!.ToString() == id);

        public bool Is(string member) => Data[member] is JsonValue value && value.GetValue<bool>();
    }
}
