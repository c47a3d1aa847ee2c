using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;
using ScheduledSms.Emulator.Tests.Reports;

namespace ScheduledSms.Emulator.Tests.Guest;

/// <summary>An app may block on every call of the emulator, on whatever thread it is.</summary>
public sealed class BlockingTests
{
    [Fact]
    public async Task Blocking_on_its_start_and_its_end_ends_on_the_thread_of_a_window()
    {
        var posted = await OneThread.RunAsync(() =>
        {
            var emulator = Wait(ScheduledSmsEmulator.StartAsync());
            using var client = new HttpClient();
            Assert.Equal("ok", Wait(Task.Run(() => client.GetStringAsync(new Uri(emulator.Url, "healthz")))));
            emulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
        });
        Assert.Equal(0, posted);
    }

    [Fact]
    public async Task It_can_be_disposed_of_without_waiting_twice_and_while_a_request_hangs()
    {
        await OneThread.RunAsync(() =>
        {
            using var emulator = Wait(ScheduledSmsEmulator.StartAsync());
            emulator.Faults.Add(new Fault { Operation = "balance.app", Action = FaultAction.Hang });
            using var jsms = new JsmsCaller(emulator);
            var hanging = Task.Run(() => jsms.SendAsync("GET", "/v1/accounts/app"));
            Wait(emulator.WaitForAsync(state => state.Requests.Count == 1));
            emulator.Dispose();
            Assert.Throws<HttpRequestException>(() => Wait(hanging));
        });
    }

    [Fact]
    public async Task Blocking_on_what_it_does_in_between_ends_too()
    {
        await using var receiver = await CallbackReceiver.StartAsync();
        var path = Path.GetTempFileName();
        var posted = await OneThread.RunAsync(() =>
        {
            var emulator = Wait(ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true));
            emulator.Jsms.Account().ReportCallback = receiver.Url;
            using var jsms = new JsmsCaller(emulator);
            Wait(Task.Run(() => jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"))));

            Wait(emulator.SaveAsync(path));
            Wait(emulator.RestoreAsync(path));
            Assert.Equal(1, Wait(emulator.Clock.AdvanceToNextAsync()));
            Assert.Equal(0, Wait(emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1))));
            Assert.Equal(0, Wait(emulator.Clock.RunUntilIdleAsync()));
            Wait(emulator.WaitForAsync(state => state.Delivered.Count == 1));
            Wait(emulator.ExportAsync(path));
            Wait(emulator.PlayAsync(path));
            Wait(emulator.SeedAsync(Control.SeedTests.Sample()));
            Wait(emulator.DisposeAsync().AsTask());
            Wait(Wait(ScheduledSmsEmulator.ReplayAsync(path)).DisposeAsync().AsTask());
        });
        Assert.Equal(0, posted);
        Assert.NotEmpty(receiver.Posts);
        File.Delete(path);
    }

    private static void Wait(Task task) => task.GetAwaiter().GetResult();

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
