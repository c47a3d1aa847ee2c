using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>The clock through the control API.</summary>
public sealed class ClockControlTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task It_is_read_moved_and_run_until_nothing_is_due()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.ClockFrozen, options.StartAt) = (true, Start));
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        foreach (var hour in new[] { 10, 11, 12, 13 })
            await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single($"2026-12-01 {hour}:00:00"));

        Assert.Equal("""{"now":"2026-12-01T01:00:00.000Z","frozen":true,"speed":1,"nextDue":"2026-12-01T02:00:00.000Z","due":4}""", (await control.GetAsync("clock")).ToJsonString());
        await AdvancedAsync("""{"seconds":3600}""", "2026-12-01T02:00:00.000Z", 1, 3);
        await AdvancedAsync("""{"seconds":0.5}""", "2026-12-01T02:00:00.500Z", 0, 3);
        await AdvancedAsync("""{"toNext":true}""", "2026-12-01T03:00:00.000Z", 1, 2);
        await AdvancedAsync("""{"to":"2026-12-01T12:00:00+08:00"}""", "2026-12-01T04:00:00.000Z", 1, 1);
        var idle = await control.DoAsync("POST", "clock/run-until-idle");
        Assert.Equal(("2026-12-01T05:00:00.000Z", 1, 0), (idle["now"]!.ToString(), (int)idle["delivered"]!, (int)idle["due"]!));
        Assert.Null(idle["nextDue"]);
        await AdvancedAsync("""{"toNext":true}""", "2026-12-01T05:00:00.000Z", 0, 0);

        async Task AdvancedAsync(string body, string now, int delivered, int due)
        {
            var clock = await control.DoAsync("POST", "clock/advance", body);
            Assert.Equal((now, delivered, due), (clock["now"]!.ToString(), (int)clock["delivered"]!, (int)clock["due"]!));
        }
    }

    [Fact]
    public async Task It_is_frozen_and_run_at_a_speed()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.StartAt = Start);
        using var control = new ControlCaller(emulator);
        var frozen = await control.DoAsync("PUT", "clock", """{"frozen":true}""");
        Assert.Equal((true, 1), ((bool)frozen["frozen"]!, (int)frozen["speed"]!));
        var fast = await control.DoAsync("PUT", "clock", """{"frozen":false,"speed":3600}""");
        Assert.Equal((false, 3600), ((bool)fast["frozen"]!, (int)fast["speed"]!));
        // An hour per second: ten minutes pass on the clock within a real second, whatever else this machine does.
        await emulator.WaitForAsync(running => running.Clock.UtcNow >= Start.AddMinutes(10), cancellationToken: TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_fast_clock_delivers_in_its_own_time()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockSpeed) = (Start, 86_400));
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-01 23:00:00"));
        await emulator.WaitForAsync(running => running.Delivered.Count == 1, TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        Assert.Equal(Start.AddHours(14), emulator.Delivered[0].At);
    }

    [Theory]
    [InlineData("POST", "clock/advance", "{}", "One of 'seconds', 'to' and 'toNext' (true) is needed.")]
    [InlineData("POST", "clock/advance", """{"toNext":false}""", "One of")]
    [InlineData("POST", "clock/advance", """{"seconds":1,"toNext":true}""", "One of")]
    [InlineData("POST", "clock/advance", """{"seconds":-1}""", "'seconds' is 0 or more")]
    [InlineData("POST", "clock/advance", """{"seconds":1e99}""", "'seconds' is 0 or more")]
    [InlineData("POST", "clock/advance", """{"to":"2020-01-01T00:00:00Z"}""", "'to' is in the clock's past.")]
    [InlineData("POST", "clock/advance", """{"to":"soon"}""", "'to' is not an ISO 8601 instant.")]
    [InlineData("PUT", "clock", """{"speed":0}""", "A clock runs above 0")]
    [InlineData("PUT", "clock", """{"speed":100001}""", "A clock runs above 0")]
    [InlineData("PUT", "clock", """{"frozen":"yes"}""", "'frozen' is neither true nor false.")]
    public async Task What_makes_no_sense_is_rejected_and_leaves_it_as_it_was(string method, string path, string body, string detail)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.ClockFrozen, options.StartAt) = (true, Start));
        using var control = new ControlCaller(emulator);
        await control.AssertProblemAsync(400, detail, method, path, body);
        Assert.Equal((Start, true, 1), (emulator.Clock.UtcNow, emulator.Clock.IsFrozen, emulator.Clock.Speed));
    }
}
