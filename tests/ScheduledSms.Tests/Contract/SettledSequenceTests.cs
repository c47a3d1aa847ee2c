using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Contract;

/// <summary>SOLAPI's common calls with the network cut at each of their steps: settled where possible, and truthful where not.</summary>
public sealed class SettledSequenceTests : IAsyncLifetime
{
    private const int CancelOfTheOldOne = 2;

    private readonly LossyTransport _network = new();
    private ScheduledSmsEmulator? _emulator;
    private ServiceProvider? _services;

    private ScheduledSmsEmulator Emulator => _emulator!;

    private IScheduledMessageClient Client => _services!.GetRequiredService<IScheduledMessageClient>();

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => options.ClockFrozen = true);
        var services = new ServiceCollection();
        services.AddScheduledSms(sms => sms.AddSolapi(options =>
        {
            options.From = "0212345678";
            options.RetryDelay = TimeSpan.FromMilliseconds(5);
            options.AttemptTimeout = TimeSpan.FromSeconds(1);
            options.TotalTimeout = TimeSpan.FromSeconds(1.5);
        }).ConfigurePrimaryHttpMessageHandler(() => _network));
        _emulator.AddTo(services);
        _services = services.BuildServiceProvider();
    }

    public async ValueTask DisposeAsync()
    {
        await _services!.DisposeAsync();
        await Emulator.DisposeAsync();
        _network.Dispose();
    }

    public static TheoryData<int, bool> ScheduleSteps => Steps(3);

    /// <summary>All but the response to canceling the old one, whose loss has a separate test.</summary>
    public static TheoryData<int, bool> UpdateSteps
    {
        get
        {
            var steps = new TheoryData<int, bool>();
            foreach (var (step, onlyTheResponse) in Steps(5).Select(static row => row.Data))
            {
                if ((step, onlyTheResponse) is not (CancelOfTheOldOne, true))
                    steps.Add(step, onlyTheResponse);
            }

            return steps;
        }
    }

    [Theory]
    [MemberData(nameof(ScheduleSteps))]
    public async Task A_schedule_whose_step_is_lost_is_applied_once(int step, bool onlyTheResponse)
    {
        _network.Lose = (_, sent) => sent == step ? Kind(onlyTheResponse) : Loss.Nothing;

        var scheduled = await Client.ScheduleAsync(Request(2));

        Assert.Equal(ScheduleStatus.Scheduled, scheduled.Status);
        Assert.Single(Alive());
        Assert.Equal(2, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Theory]
    [MemberData(nameof(UpdateSteps))]
    public async Task An_update_whose_step_is_lost_leaves_one_schedule_alive(int step, bool onlyTheResponse)
    {
        var old = await Client.ScheduleAsync(Request(1));
        var before = Emulator.Requests.Count;
        _network.Lose = (_, sent) => sent == before + step ? Kind(onlyTheResponse) : Loss.Nothing;

        var updated = await Client.UpdateAsync(old.Id, Request(2));

        Assert.Equal(updated.Id.Value, Assert.Single(Alive()).Id);
        Assert.Equal(2, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task An_update_that_cannot_tell_who_canceled_the_old_one_schedules_nothing_and_says_so()
    {
        var old = await Client.ScheduleAsync(Request(1));
        var before = Emulator.Requests.Count;
        _network.Lose = (_, sent) => sent == before + CancelOfTheOldOne ? Loss.Response : Loss.Nothing;

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.UpdateAsync(old.Id, Request(2)));

        Assert.Equal((SendOutcome.Unknown, old.Id), (failure.Outcome, failure.ReplacedScheduleId));
        Assert.Contains("nothing was scheduled in its place", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Alive());
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    /// <summary>One update's cancel is lost in transit, and the other's succeeds: the first cannot tell it from its own.</summary>
    [Fact]
    public async Task Two_updates_of_one_schedule_at_once_leave_at_most_one_alive()
    {
        var old = await Client.ScheduleAsync(Request(1));
        var cancels = 0;
        Task<ScheduledMessage>? other = null;
        _network.LoseAsync = async (request, _) =>
        {
            if (request.Method != HttpMethod.Delete || !request.RequestUri!.AbsolutePath.EndsWith("/schedule", StringComparison.Ordinal) || Interlocked.Increment(ref cancels) > 1)
                return Loss.Nothing;
            await (other = Client.UpdateAsync(old.Id, Request(2)));
            return Loss.Request;
        };

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.UpdateAsync(old.Id, Request(3)));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Equal((await other!).Id.Value, Assert.Single(Alive()).Id);
        Assert.Equal(2, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_cancel_whose_response_is_lost_is_settled(bool onlyTheResponse)
    {
        var scheduled = await Client.ScheduleAsync(Request(1));
        var before = Emulator.Requests.Count;
        _network.Lose = (_, sent) => sent == before ? Kind(onlyTheResponse) : Loss.Nothing;

        Assert.Equal(CancelResult.Canceled, await Client.CancelAsync(scheduled.Id));
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    /// <summary>A read right after a write may show the state before it: it must not be taken as proof.</summary>
    [Theory]
    [InlineData("schedule", true)]
    [InlineData("schedule", false)]
    [InlineData("update", false)]
    [InlineData("cancel", true)]
    [InlineData("cancel", false)]
    public async Task Reads_that_lag_behind_writes_settle_nothing_wrongly(string call, bool onlyTheResponse)
    {
        Emulator.Solapi.Quirks.LaggingReads = 3;
        var lastStep = call == "schedule" ? HttpMethod.Post : HttpMethod.Delete;
        var lost = 0;
        _network.Lose = (request, sent) =>
            request.Method == lastStep && request.RequestUri!.AbsolutePath.EndsWith("/schedule", StringComparison.Ordinal) && Interlocked.Increment(ref lost) == 1 ? Kind(onlyTheResponse) : Loss.Nothing;

        var scheduled = await Client.ScheduleAsync(Request(2));
        if (call == "update")
            scheduled = await Client.UpdateAsync(scheduled.Id, Request(2));
        else if (call == "cancel")
            Assert.Equal(CancelResult.Canceled, await Client.CancelAsync(scheduled.Id));

        Assert.Equal(call == "cancel" ? [] : [scheduled.Id.Value], Alive().Select(static group => group.Id));
        Assert.Equal(call == "cancel" ? 0 : 2, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task A_schedule_that_cannot_be_settled_in_time_is_unknown_and_names_the_group()
    {
        _network.Lose = static (_, sent) => sent >= 2 ? Loss.Response : Loss.Nothing;

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request(1)));

        Assert.Equal(SendOutcome.Unknown, failure.Outcome);
        Assert.Equal(Assert.Single(Alive()).Id, failure.ScheduleId?.Value);
    }

    [Theory]
    [InlineData("/groups", false)]
    [InlineData("/messages", false)]
    public async Task A_group_that_could_not_be_prepared_is_never_unknown(string path, bool onlyTheResponse)
    {
        _network.Lose = (request, _) => request.Method != HttpMethod.Get && request.RequestUri!.AbsolutePath.EndsWith(path, StringComparison.Ordinal) ? Kind(onlyTheResponse) : Loss.Nothing;

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.ScheduleAsync(Request(1)));

        Assert.Equal(SendOutcome.NotSent, failure.Outcome);
        Assert.Empty(Alive());
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task An_update_that_fails_before_the_old_one_is_canceled_leaves_it_as_it_was()
    {
        var old = await Client.ScheduleAsync(Request(1));
        _network.Lose = static (request, _) => request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal) ? Loss.Request : Loss.Nothing;

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.UpdateAsync(old.Id, Request(2)));

        Assert.Equal((SendOutcome.NotSent, old.Id), (failure.Outcome, failure.ScheduleId));
        Assert.Equal(old.Id.Value, Assert.Single(Alive()).Id);
    }

    [Fact]
    public async Task An_update_that_fails_after_the_old_one_was_canceled_says_where_both_stand()
    {
        var old = await Client.ScheduleAsync(Request(1));
        _network.Lose = static (request, sent) => sent > 6 && !request.RequestUri!.AbsolutePath.EndsWith("/messages", StringComparison.Ordinal) ? Loss.Request : Loss.Nothing;

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => Client.UpdateAsync(old.Id, Request(2)));

        Assert.Equal((SendOutcome.Unknown, old.Id), (failure.Outcome, failure.ReplacedScheduleId));
        Assert.NotEqual(old.Id, failure.ScheduleId);
        Assert.Contains($"{old.Id} is canceled", failure.Message, StringComparison.Ordinal);
        Assert.Contains($"{failure.ScheduleId} may be scheduled", failure.Message, StringComparison.Ordinal);
        Assert.Empty(Alive());
    }

    [Theory]
    [MemberData(nameof(ScheduleSteps))]
    public async Task A_caller_who_cancels_at_a_step_is_told_what_became_of_it(int step, bool onlyTheResponse)
    {
        using var caller = new CancellationTokenSource();
        _network.Lose = (_, sent) =>
        {
            if (sent != step)
                return Loss.Nothing;
            caller.Cancel();
            return Kind(onlyTheResponse);
        };

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.ScheduleAsync(Request(1), caller.Token));

        var failure = Assert.IsType<ScheduledSmsException>(canceled.InnerException);
        Assert.Equal(caller.Token, canceled.CancellationToken);
        Assert.Equal(step == 2 ? SendOutcome.Unknown : SendOutcome.NotSent, failure.Outcome);
        Assert.True(step == 2 || Alive().Count == 0);
    }

    [Theory]
    [InlineData(0, SendOutcome.NotSent, true)]
    [InlineData(1, SendOutcome.NotSent, true)]
    [InlineData(2, SendOutcome.Unknown, false)]
    [InlineData(3, SendOutcome.Unknown, false)]
    [InlineData(4, SendOutcome.Unknown, false)]
    public async Task A_caller_who_cancels_an_update_at_a_step_is_told_where_both_stand(int step, SendOutcome outcome, bool oldIsAlive)
    {
        var old = await Client.ScheduleAsync(Request(1));
        var before = Emulator.Requests.Count;
        using var caller = new CancellationTokenSource();
        _network.Lose = (_, sent) =>
        {
            if (sent != before + step)
                return Loss.Nothing;
            caller.Cancel();
            return Loss.Response;
        };

        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.UpdateAsync(old.Id, Request(2), caller.Token));

        var failure = Assert.IsType<ScheduledSmsException>(canceled.InnerException);
        Assert.Equal(outcome, failure.Outcome);
        Assert.Equal(oldIsAlive, Alive().Any(group => group.Id == old.Id.Value));
        Assert.True(Alive().Count <= 1, "Two schedules are alive.");
        Assert.Equal(step >= 2 ? old.Id : null, failure.ReplacedScheduleId);
    }

    private static TheoryData<int, bool> Steps(int count)
    {
        var data = new TheoryData<int, bool>();
        for (var step = 0; step < count; step++)
        {
            data.Add(step, true);
            data.Add(step, false);
        }

        return data;
    }

    private static Loss Kind(bool onlyTheResponse) => onlyTheResponse ? Loss.Response : Loss.Request;

    private List<SolapiGroup> Alive() => [.. Emulator.Solapi.Groups.Where(static group => group.Status.ToString() is "Scheduled")];

    private ScheduledMessageRequest Request(int recipients) => new()
    {
        SendAt = Emulator.Clock.UtcNow.AddHours(1),
        Content = MessageContent.Text("예약 안내"),
        Recipients = [.. Enumerable.Range(0, recipients).Select(i => new MessageRecipient { PhoneNumber = PhoneNumber.Parse($"+8210{i:D8}") })],
    };
}
