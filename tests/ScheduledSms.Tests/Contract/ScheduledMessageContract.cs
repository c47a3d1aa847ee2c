using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Tests.Contract;

/// <summary>What every provider guarantees behind <see cref="IScheduledMessageClient"/>, over real sockets, on the emulator.</summary>
public abstract class ScheduledMessageContract : EmulatedProvider
{
    [Fact]
    public async Task One_recipient_is_scheduled_read_and_delivered()
    {
        var scheduled = (await Client.ScheduleAsync(Request(1), Token)).EnsureAllAccepted();
        var read = await Client.GetAsync(scheduled.Id, Token);
        var delivered = await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal((1, 1, 0), (scheduled.TotalCount, scheduled.AcceptedCount, scheduled.RejectedCount));
        Assert.Equal((Later.AddHours(-1), scheduled.SendAt), (scheduled.SendAt, read.SendAt));
        Assert.Equal(Capabilities.ReportsStatus ? ScheduleStatus.Scheduled : ScheduleStatus.NotReported, read.Status);
        Assert.Equal(1, delivered);
        Assert.Contains("十点/10시", Assert.Single(Emulator.Delivered).Text!, StringComparison.Ordinal);
        Assert.Equal(Capabilities.ReportsStatus ? ScheduleStatus.Sent : ScheduleStatus.NotReported, (await Client.GetAsync(scheduled.Id, Token)).Status);
    }

    [Fact]
    public async Task Many_recipients_are_scheduled_and_paged_through()
    {
        var scheduled = (await Client.ScheduleAsync(Request(45), Token)).EnsureAllAccepted();
        var recipients = await Client.GetRecipientsAsync(scheduled.Id, Token).ToListAsync(Token);

        Assert.Equal(45, scheduled.AcceptedCount);
        Assert.Equal(Enumerable.Range(0, 45).Select(i => PhoneNumber.Parse(Number(i))).Order(Comparer<PhoneNumber>.Create((a, b) => string.CompareOrdinal(a.E164, b.E164))), recipients.Select(recipient => recipient.PhoneNumber!.Value).Order(Comparer<PhoneNumber>.Create((a, b) => string.CompareOrdinal(a.E164, b.E164))));
        Assert.All(recipients, recipient => Assert.False(string.IsNullOrEmpty(recipient.MessageId)));
        Assert.Equal(45, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Abort_on_rejection_schedules_nobody_or_is_rejected_beforehand()
    {
        var request = Request(3) with { RejectedRecipientHandling = RejectedRecipientHandling.Abort };
        Reject(request.Recipients[1].PhoneNumber);

        var failure = await FailAsync(() => Client.ScheduleAsync(request, Token));

        Assert.Equal(SendOutcome.Rejected, failure.Outcome);
        Assert.Equal(Capabilities.CanAbortOnRejection, Emulator.Requests.Count > 0);
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task An_update_replaces_time_and_text_and_its_id_replaces_the_old_one()
    {
        var scheduled = await Client.ScheduleAsync(Request(1), Token);

        var updated = await Client.UpdateAsync(scheduled.Id, Request(1, time: "十一点/11시") with { SendAt = Later.AddHours(1) }, Token);

        Assert.Equal(Capabilities.UpdateKeepsId, updated.Id == scheduled.Id);
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
        Assert.Equal(1, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
        Assert.Contains("十一点/11시", Assert.Single(Emulator.Delivered).Text!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_replaces_the_recipients_of_a_schedule_for_several()
    {
        var scheduled = await Client.ScheduleAsync(Request(3), Token);

        var updated = (await Client.UpdateAsync(scheduled.Id, Request(2), Token)).EnsureAllAccepted();

        Assert.Equal(2, updated.AcceptedCount);
        Assert.Equal(2, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task An_update_from_one_to_many_works_or_is_rejected_beforehand()
    {
        var scheduled = await Client.ScheduleAsync(Request(1), Token);
        var requests = Emulator.Requests.Count;

        if (Capabilities.CanUpdateOneToMany)
        {
            Assert.Equal(3, (await Client.UpdateAsync(scheduled.Id, Request(3), Token)).AcceptedCount);
            Assert.Equal(3, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
        }
        else
        {
            var failure = await FailAsync(() => Client.UpdateAsync(scheduled.Id, Request(3), Token));
            Assert.Equal(SendOutcome.Rejected, failure.Outcome);
            Assert.Contains("cancel it and schedule anew", failure.Message, StringComparison.Ordinal);
            Assert.Equal(requests, Emulator.Requests.Count);
        }
    }

    [Fact]
    public async Task An_update_that_comes_too_late_says_so()
    {
        var scheduled = await Client.ScheduleAsync(Request(1), Token);
        await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));

        var failure = await FailAsync(() => Client.UpdateAsync(scheduled.Id, Request(1), Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.AlreadySentOrCanceled), (failure.Outcome, failure.Code));
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task An_update_does_not_bring_a_canceled_schedule_back_to_life()
    {
        var scheduled = await Client.ScheduleAsync(Request(1), Token);
        await Client.CancelAsync(scheduled.Id, Token);

        var failure = await FailAsync(() => Client.UpdateAsync(scheduled.Id, Request(1), Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.AlreadySentOrCanceled), (failure.Outcome, failure.Code));
        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task An_id_that_does_not_exist_is_an_error_for_every_call()
    {
        foreach (var call in new Func<Task>[]
        {
            () => Client.GetAsync(UnknownId, Token),
            () => Client.CancelAsync(UnknownId, Token),
            () => Client.UpdateAsync(UnknownId, Request(1), Token),
            async () => await Client.GetRecipientsAsync(UnknownId, Token).ToListAsync(Token),
        })
        {
            var failure = await FailAsync(call);
            Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.NotFound), (failure.Outcome, failure.Code));
        }

        Assert.Equal(0, await Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task Another_accounts_id_is_rejected_before_any_request()
    {
        var blue = OtherAccount;
        var scheduled = await blue.ScheduleAsync(Request(1), Token);
        var requests = Emulator.Requests.Count;

        foreach (var call in new Func<Task>[]
        {
            () => Client.GetAsync(scheduled.Id, Token),
            () => Client.CancelAsync(scheduled.Id, Token),
            () => Client.UpdateAsync(scheduled.Id, Request(1), Token),
            async () => await Client.GetRecipientsAsync(scheduled.Id, Token).ToListAsync(Token),
        })
        {
            var failure = await FailAsync(call);
            Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRequest), (failure.Outcome, failure.Code));
        }

        Assert.Equal("blue", scheduled.Id.Account);
        Assert.Equal(requests, Emulator.Requests.Count);
    }

    [Fact]
    public async Task References_are_in_results_and_errors_and_stored_where_the_provider_can()
    {
        // As long as it may be.
        var reference = "order-17".PadRight(Client.Providers.Single().Limits.MaxReferenceCharacters, '-');
        var request = Request(2) with { Reference = reference };

        var scheduled = await Client.ScheduleAsync(request, Token);
        var read = await Client.GetAsync(scheduled.Id, Token);
        var recipients = await Client.GetRecipientsAsync(scheduled.Id, Token).ToListAsync(Token);
        var failure = await FailAsync(() => Client.ScheduleAsync(request with { SendAt = Later.AddDays(-2) }, Token));

        Assert.Equal((reference, reference), (scheduled.Reference, failure.Reference));
        Assert.Equal(Capabilities.ReferenceIsStored ? reference : null, read.Reference);
        Assert.Equal(Capabilities.ReferenceIsStored ? ["r0", "r1"] : [null, null], recipients.Select(recipient => recipient.Reference).Order());
    }

    [Fact]
    public async Task Times_are_rounded_up_to_what_the_provider_can_say()
    {
        var scheduled = await Client.ScheduleAsync(Request(1) with { SendAt = Later.AddTicks(1) }, Token);

        Assert.Equal(Later + Client.Providers.Single().Limits.SendTimeResolution, scheduled.SendAt);
        Assert.Equal(scheduled.SendAt, (await Client.GetAsync(scheduled.Id, Token)).SendAt);
    }
}
