using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;

public sealed class ReminderJobTests
{
    [Fact]
    public async Task A_patient_is_reminded_once_though_a_response_is_lost_and_the_job_runs_twice()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        emulator.Faults.Add(new Fault { Operation = "group.schedule", Action = FaultAction.Reset, First = 1 });
        var services = new ServiceCollection().AddLogging().AddSingleton<ReminderTable>().AddSingleton<ReminderJob>();
        services.AddScheduledSms(sms => sms.AddSolapi()) // without keys it gets the emulator's
            .AddTemplate("appointment-reminder", template => { template.Parameters.Add("time"); template.Solapi = new() { Text = "내일 {time}", From = "0212345678" }; });
        emulator.AddTo(services);
        await using var app = services.BuildServiceProvider();

        var visit = new Visit("visit-1", ["010-1234-5678"], emulator.Clock.UtcNow.AddDays(3));
        await app.GetRequiredService<ReminderJob>().RunAsync(visit, CancellationToken.None);
        await app.GetRequiredService<ReminderJob>().RunAsync(visit, CancellationToken.None);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3));

        Assert.Equal(visit.At.AddDays(-1), Assert.Single(emulator.Delivered).At);
    }
}
