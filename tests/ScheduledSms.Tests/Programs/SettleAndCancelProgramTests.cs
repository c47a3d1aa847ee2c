using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Programs;

/// <summary>SOLAPI, two apps of one account: while one still settles its lost schedule step, the other cancels. What is canceled is not sent.</summary>
public sealed class SettleAndCancelProgramTests
{
    private readonly ConcurrentDictionary<string, Meeting> _meetings = new(StringComparer.Ordinal);
    private IScheduledMessageClient? _canceling;
    private int _lost;

    /// <summary>When the other app cancels, seen from the one that has lost its response.</summary>
    private enum When
    {
        Never,
        BeforeItGoesOn,
        AroundIt,
        AtTheSameTime,
    }

    [Fact]
    public async Task One_caller_settles_a_lost_schedule_step_while_another_cancels()
    {
        await using var emulator = await ReminderApp.StartEmulatorAsync();
        await using var canceling = await ReminderApp.StartAsync(emulator, (_, http) => http.AddHttpMessageHandler(() => new FuncHandler(CancelInStepsAsync)));
        await using var scheduling = await ReminderApp.StartAsync(emulator, (_, http) => http.AddHttpMessageHandler(() => new FuncHandler(MeetWhenLostAsync)));
        _canceling = canceling.Client(ProviderNames.Solapi);
        emulator.Faults.Add(new Fault { Operation = "group.schedule", Point = FaultPoint.AfterCommit, Action = FaultAction.Fin, First = ReminderJob.People });
        var client = scheduling.Client(ProviderNames.Solapi);
        var job = new ReminderJob(emulator, client, ProviderNames.Solapi);
        var ends = new (SendOutcome Outcome, string Group)[ReminderJob.People];

        await ReminderJob.ForEachAsync(static _ => true, async person =>
        {
            try
            {
                ends[person] = (SendOutcome.Applied, (await client.ScheduleAsync(job.RequestTo(person))).Id.Value);
            }
            catch (ScheduledSmsException failure)
            {
                ends[person] = (failure.Outcome, failure.ScheduleId!.Value.Value);
            }

            if (_meetings.TryGetValue(ends[person].Group, out var meeting))
            {
                meeting.Settled.TrySetResult();
                await meeting.Canceling;
            }
        });
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));

        Assert.All(Enum.GetValues<When>(), when => Assert.InRange(_meetings.Values.Count(meeting => meeting.When == when), ReminderJob.People / 8, ReminderJob.People / 4));
        var canceled = _meetings.Where(static meeting => meeting.Value.When != When.Never).ToList();
        Assert.All(canceled, static meeting => Assert.Equal(CancelResult.Canceled, meeting.Value.Result));

        // Whoever was not canceled was scheduled, said so, and gets one message; whoever was canceled gets none.
        var canceledGroups = canceled.Select(static meeting => meeting.Key).ToHashSet(StringComparer.Ordinal);
        Assert.All(ends, end => Assert.True(end.Outcome is SendOutcome.Applied || (end.Outcome is SendOutcome.Rejected && canceledGroups.Contains(end.Group)), $"{end.Outcome} {end.Group}"));
        Assert.Equal(
            ends.Select(static end => end.Group).Where(group => !canceledGroups.Contains(group)).Order(StringComparer.Ordinal),
            emulator.Delivered.Select(static message => message.ScheduleId).Order(StringComparer.Ordinal));
    }

    /// <summary>The one app: its schedule step is lost, and before it looks at the group the other may have canceled it.</summary>
    private async Task<HttpResponseMessage> MeetWhenLostAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException) when (request.Method == HttpMethod.Post && GroupOf(request) is { } group)
        {
            var meeting = new Meeting((When)((Interlocked.Increment(ref _lost) - 1) % 4));
            if (_meetings.TryAdd(group, meeting))
            {
                if (meeting.When != When.Never)
                    meeting.Canceling = CancelAsync(group, meeting);
                await (meeting.When switch
                {
                    When.BeforeItGoesOn => meeting.Canceling,
                    When.AroundIt => meeting.CancelResponded.Task,
                    _ => Task.CompletedTask,
                });
            }

            throw;
        }
    }

    /// <summary>The other app: between its cancel and its delete the one may settle.</summary>
    private async Task<HttpResponseMessage> CancelInStepsAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        if (request.Method != HttpMethod.Delete)
            return await send();

        if (GroupOf(request) is { } canceled)
        {
            var response = await send();
            _meetings[canceled].CancelResponded.TrySetResult();
            return response;
        }

        var meeting = _meetings[request.RequestUri!.Segments[^1]];
        if (meeting.When == When.AroundIt)
            await meeting.Settled.Task;
        return await send();
    }

    private async Task CancelAsync(string group, Meeting meeting) => meeting.Result = await Task.Run(() => _canceling!.CancelAsync(ScheduleId.SolapiGroup(group)));

    /// <summary>The group whose schedule a request makes or cancels.</summary>
    private static string? GroupOf(HttpRequestMessage request) =>
        request.RequestUri!.Segments is [.., var group, "schedule"] ? group.TrimEnd('/') : null;

    private sealed class Meeting(When when)
    {
        public When When => when;

        public Task Canceling { get; set; } = Task.CompletedTask;

        public TaskCompletionSource CancelResponded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource Settled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public CancelResult? Result { get; set; }
    }
}
