using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>An emulator that starts over.</summary>
public sealed class ResetTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Everything_is_as_it_was_when_it_started()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options =>
        {
            (options.StartAt, options.ClockFrozen, options.Seed) = (Start, true, 7);
            options.Solapi.LaggingReads = 1;
        });
        using var jsms = new JsmsCaller(emulator);
        using var control = new ControlCaller(emulator);
        var fresh = await control.GetAsync("snapshot");
        var events = emulator.Core.Changes.Last;

        var first = await FillAsync(emulator, jsms);
        Assert.NotEmpty(emulator.Delivered);
        Assert.Equal(204, (await control.SendAsync("POST", "reset")).Status);

        Assert.Equal(fresh.ToJsonString(), (await control.GetAsync("snapshot")).ToJsonString());
        Assert.Equal((Start, true, 1.0), (emulator.Clock.UtcNow, emulator.Clock.IsFrozen, emulator.Clock.Speed));
        Assert.Empty(emulator.Requests);
        Assert.Empty(emulator.Delivered);
        Assert.Empty(emulator.Faults.Placed);
        Assert.Empty(emulator.Jsms.Schedules);
        Assert.Equal(0, await emulator.Clock.RunUntilIdleAsync());
        Assert.Contains(emulator.Core.Changes.Since(events)!.Value.Changes, change => change.Kind is State.ChangeKind.Everything);

        // Again, with the same requests, numbers and ids.
        Assert.Equal(first, await FillAsync(emulator, jsms));
        Assert.Equal([0L, 1], emulator.Requests.Select(request => request.Sequence));
        Assert.Equal(1, Assert.Single(emulator.Faults.Placed).Id);
    }

    [Fact]
    public async Task Accounts_stay_with_their_keys_and_nothing_else()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        var added = emulator.Solapi.AddAccount("NCSABCDEFGH12345", "secret");
        added.Balance = 3;
        added.RegisterSender("0212345678", SolapiSenderNumberStatus.Pending);
        emulator.Reset();
        Assert.Same(added, emulator.Solapi.Account("NCSABCDEFGH12345"));
        Assert.Equal((100_000_000m, 0), (added.Balance, added.Senders.Count));
        using var solapi = new SolapiCaller(emulator.Url, "NCSABCDEFGH12345", "secret");
        Assert.StartsWith("G4V", await solapi.CreateGroupAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_seed_ids_are_others_each_time()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        using var jsms = new JsmsCaller(emulator);
        var first = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        emulator.Reset();
        Assert.NotEqual(first, await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00")));
        Assert.True(Guid.TryParseExact(first, "D", out var id));
        Assert.Equal(('4', true), (first[14], "89ab".Contains(first[19], StringComparison.Ordinal)));
        Assert.NotEqual(Guid.Empty, id);
    }

    private static async Task<string> FillAsync(ScheduledSmsEmulator emulator, JsmsCaller jsms)
    {
        emulator.Solapi.Quirks.LaggingReads = 3;
        emulator.Jsms.Account().Unsubscribe("13900000000");
        emulator.Jsms.Account().AddTemplate(1250, "{{number}}");
        emulator.Jsms.Account().SmsEnabled = true;
        emulator.Jsms.Developer.Balance = new(3);
        emulator.Faults.Add(new Fault { Action = FaultAction.Fin, Operation = "balance.app" });
        var sent = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-24 09:00:00"));
        var waiting = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00", "13812345679"));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        emulator.Clock.Speed = 60;
        return sent + " " + waiting;
    }
}
