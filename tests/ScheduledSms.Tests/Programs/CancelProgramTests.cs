using ScheduledSms.Emulator;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Programs;

/// <summary>A thousand schedules canceled or changed in an app, and a twentieth of the responses lost: each is canceled or changed, once, and no result is untrue.</summary>
public sealed class CancelProgramTests
{
    [Fact]
    public async Task With_ExpectContinue_everybody_is_canceled_on_solapi()
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        await using var app = await ReminderApp.StartAsync(emulator, expectContinue: true);

        await CancelEverybodyAsync(emulator, app, ProviderNames.Solapi);
    }

    [Theory]
    [InlineData(ProviderNames.Jsms)]
    [InlineData(ProviderNames.Solapi)]
    public async Task With_a_handler_that_drops_empty_contents(string provider)
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        await using var app = await ReminderApp.StartAsync(emulator, GuardAttacks.All["an empty content dropped, and sent again"]);

        await CancelEverybodyAsync(emulator, app, provider);
    }

    [Fact]
    public async Task With_ExpectContinue_everybody_is_updated_on_solapi()
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        await using var app = await ReminderApp.StartAsync(emulator, expectContinue: true);
        var client = app.Client(ProviderNames.Solapi);
        var job = new ReminderJob(emulator, client, ProviderNames.Solapi);
        await job.RunAsync();
        var lost = ReminderApp.LoseResponses(emulator, "group.cancel", "group.schedule", "group.delete");
        var stopped = 0;

        await ReminderJob.ForEachAsync(static _ => true, UpdateAsync);

        Assert.All(lost, static step => Assert.NotEqual(0, step.Hits));
        Assert.NotEqual(0, stopped);
        Assert.Equal(ReminderJob.People + lost[0].Hits, emulator.Requests.Count(static request => request.Operation == "group.cancel"));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(
            Enumerable.Range(0, ReminderJob.People).Select(person => $"{job.NumberOf(person)} 내일 11:00에 예약이 있습니다."),
            emulator.Delivered.Select(static message => $"{message.To} {message.Text}").Order(StringComparer.Ordinal));

        async Task UpdateAsync(int person)
        {
            var old = job.Ids[person]!.Value;
            var request = job.RequestTo(person, time: "11:00");
            try
            {
                await client.UpdateAsync(old, request);
            }
            catch (ScheduledSmsException failure) when (failure.Outcome == SendOutcome.Unknown)
            {
                // The call stopped half-way: what it names is read, and what is not scheduled is scheduled anew.
                Interlocked.Increment(ref stopped);
                var named = await client.GetAsync(failure.ScheduleId ?? old);
                Assert.NotEqual((old, ScheduleStatus.Scheduled), (named.Id, named.Status));
                if (named.Status != ScheduleStatus.Scheduled)
                    await job.ScheduleAsync(person, request);
            }
        }
    }

    private static async Task CancelEverybodyAsync(ScheduledSmsEmulator emulator, ReminderApp app, string provider)
    {
        var isJsms = provider == ProviderNames.Jsms;
        var client = app.Client(provider);
        var job = new ReminderJob(emulator, client, provider);
        await job.RunAsync();
        Assert.Equal(ReminderJob.People, job.Count(SendOutcome.Applied));
        var lost = ReminderApp.LoseResponses(emulator, isJsms ? ["schedule.delete"] : ["group.cancel", "group.delete"]);
        var results = new CancelResult[ReminderJob.People];

        await ReminderJob.ForEachAsync(static _ => true, async person => results[person] = await client.CancelAsync(job.Ids[person]!.Value));

        // JSMS does not say whether a schedule that is gone was sent or canceled: each of those was looked up.
        Assert.All(lost, static step => Assert.NotEqual(0, step.Hits));
        Assert.All(results, result => Assert.True(result is CancelResult.Canceled || (isJsms && result is CancelResult.AlreadySentOrCanceled), result.ToString()));
        Assert.Equal(isJsms ? emulator.Requests.Count(static request => request.Operation == "schedule.get") : 0, results.Count(static result => result != CancelResult.Canceled));

        // Each lost response of a cancel is followed by one more cancel of ours, and nothing sends another by itself.
        Assert.Equal(ReminderJob.People + lost[0].Hits, emulator.Requests.Count(request => request.Operation == lost[0].Fault.Operation));
        Assert.Equal(isJsms ? 0 : ReminderJob.People, emulator.Requests.Count(static request => request.Operation == "group.delete"));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Empty(emulator.Delivered);
    }
}
