using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Tests.Contract;

/// <summary>What every provider guarantees that schedules and cancels, over real sockets.</summary>
public abstract class ScheduleAndCancelContract
{
    protected static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IScheduledMessageClient Client { get; }

    protected abstract IScheduledMessageClient OtherAccount { get; }

    protected ProviderCapabilities Capabilities => Client.Providers.Single().Capabilities;

    protected abstract DateTimeOffset Later { get; }

    protected abstract ScheduleId UnknownId { get; }

    /// <summary>How many requests the provider received.</summary>
    protected abstract int RequestCount { get; }

    /// <summary>Numbers that the provider serves.</summary>
    protected abstract string Number(int index);

    /// <summary>Makes the provider reject a recipient.</summary>
    protected abstract ScheduledSmsErrorCode Reject(PhoneNumber number);

    /// <summary>Moves the clock, and returns how many messages were delivered.</summary>
    protected abstract Task<int> AdvanceAsync(TimeSpan by);

    /// <summary>The texts that were delivered, or are on their way.</summary>
    protected abstract IReadOnlyList<string> Texts();

    protected abstract ServiceProvider StagingServices(string[] onlyTo);

    [Fact]
    public async Task Some_who_are_rejected_are_named_and_the_rest_is_scheduled()
    {
        var request = Request(3);
        var code = Reject(request.Recipients[1].PhoneNumber);

        var scheduled = await Client.ScheduleAsync(request, Token);
        var strict = Assert.Throws<ScheduledSmsException>(scheduled.EnsureAllAccepted);

        var rejected = Assert.Single(scheduled.RejectedRecipients);
        Assert.Equal((code, "r1"), (rejected.Code, rejected.Reference));
        Assert.Equal((3, 2, 1), (scheduled.TotalCount, scheduled.AcceptedCount, scheduled.RejectedCount));
        Assert.Equal((SendOutcome.Applied, scheduled.Id), (strict.Outcome, strict.ScheduleId));
        Assert.Equal(2, await AdvanceAsync(TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task When_all_are_rejected_nobody_is_texted_and_each_reason_is_given()
    {
        var request = Request(2);
        var codes = request.Recipients.Select(recipient => Reject(recipient.PhoneNumber)).ToList();

        var failure = await FailAsync(() => Client.ScheduleAsync(request, Token));

        Assert.Equal(SendOutcome.Rejected, failure.Outcome);
        Assert.Equal(codes, failure.RejectedRecipients.Select(rejected => rejected.Code));
        Assert.Equal(0, await AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task Canceling_gives_a_result_each_time()
    {
        var scheduled = await Client.ScheduleAsync(Request(2), Token);

        var first = await Client.CancelAsync(scheduled.Id, Token);
        var second = await Client.CancelAsync(scheduled.Id, Token);

        Assert.Equal(CancelResult.Canceled, first);
        Assert.Equal(Capabilities.ReportsStatus ? CancelResult.AlreadyCanceled : CancelResult.AlreadySentOrCanceled, second);
        Assert.Equal(0, await AdvanceAsync(TimeSpan.FromHours(2)));
    }

    [Fact]
    public async Task Canceling_too_late_gives_a_result_too()
    {
        var scheduled = await Client.ScheduleAsync(Request(1), Token);
        await AdvanceAsync(TimeSpan.FromHours(1));

        Assert.Equal(Capabilities.ReportsStatus ? CancelResult.AlreadySent : CancelResult.AlreadySentOrCanceled, await Client.CancelAsync(scheduled.Id, Token));
    }

    [Fact]
    public async Task Another_providers_id_is_rejected_before_any_request()
    {
        var foreign = Client.Providers.Single().Provider == ProviderNames.Jsms ? ScheduleId.SolapiGroup("G4V1") : ScheduleId.JsmsBatch("1a88");

        foreach (var id in new[] { foreign, default })
        {
            var failure = await FailAsync(() => Client.CancelAsync(id, Token));
            Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRequest), (failure.Outcome, failure.Code));
        }

        Assert.Equal(0, RequestCount);
    }

    [Fact]
    public async Task What_cannot_be_meant_is_rejected_before_any_request_and_named()
    {
        var good = Request(1);
        (ScheduledMessageRequest Request, string Named)[] bad =
        [
            (good with { Recipients = [] }, "Recipients is empty"),
            (good with { Recipients = [.. Enumerable.Repeat(good.Recipients[0], Client.Providers.Single().Limits.MaxRecipients + 1)] }, "Limits.MaxRecipients"),
            (good with { Content = MessageContent.Template("nowhere") }, "'nowhere' is not declared"),
            (good with { Recipients = [good.Recipients[0] with { Parameters = null }] }, "no value for 'time'"),
            (good with { Recipients = [good.Recipients[0] with { Parameters = new Dictionary<string, string> { ["time"] = "x", ["place"] = "y" } }] }, "'place'"),
            (good with { Recipients = [good.Recipients[0] with { PhoneNumber = default }] }, "Recipients[0].PhoneNumber"),
            (good with { Reference = new string('r', Client.Providers.Single().Limits.MaxReferenceCharacters + 1) }, "Reference must have 1 to"),
            (good with { SendAt = Later.AddHours(-2) }, "not in the future"),
        ];

        foreach (var (request, named) in bad)
        {
            var failure = await FailAsync(() => Client.ScheduleAsync(request, Token));
            Assert.Equal(SendOutcome.Rejected, failure.Outcome);
            Assert.Contains(named, failure.Message, StringComparison.Ordinal);
        }

        Assert.Equal(0, RequestCount);
    }

    [Fact]
    public async Task Free_text_is_sent_or_rejected_before_any_request()
    {
        var request = Request(1) with { Content = MessageContent.Text("자유 문자", from: "0212345678"), Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(Number(0)) }] };

        if (Capabilities.SupportsFreeText)
        {
            await Client.ScheduleAsync(request, Token);
            await AdvanceAsync(TimeSpan.FromHours(1));
            Assert.Equal("자유 문자", Assert.Single(Texts()));
        }
        else
        {
            Assert.Equal(SendOutcome.Rejected, (await FailAsync(() => Client.ScheduleAsync(request, Token))).Outcome);
            Assert.Equal(0, RequestCount);
        }
    }

    [Fact]
    public async Task In_staging_only_those_who_are_named_are_texted()
    {
        await using var services = StagingServices([Number(0)]);
        var staging = services.GetRequiredService<IScheduledMessageClient>();

        await staging.ScheduleAsync(Request(1), Token);
        var requests = RequestCount;
        var failure = await FailAsync(() => staging.ScheduleAsync(Request(2), Token));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRecipient), (failure.Outcome, failure.Code));
        Assert.Contains("OnlyTo", failure.Message, StringComparison.Ordinal);
        Assert.Equal(requests, RequestCount);
    }

    [Fact]
    public async Task A_canceled_call_says_that_nothing_was_sent()
    {
        var canceled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.ScheduleAsync(Request(1), new CancellationToken(canceled: true)));

        Assert.Equal(SendOutcome.NotSent, Assert.IsType<ScheduledSmsException>(canceled.InnerException).Outcome);
        Assert.Equal(0, RequestCount);
    }

    [Fact]
    public async Task An_id_is_read_back_and_belongs_to_its_account()
    {
        var scheduled = (await OtherAccount.ScheduleAsync(Request(1) with { Reference = "order-17" }, Token)).EnsureAllAccepted();
        var requests = RequestCount;

        var failure = await FailAsync(() => Client.CancelAsync(scheduled.Id, Token));

        Assert.Equal(("blue", "order-17"), (scheduled.Id.Account, scheduled.Reference));
        Assert.Equal(scheduled.Id, ScheduleId.Parse(scheduled.Id.ToString()));
        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRequest, requests), (failure.Outcome, failure.Code, RequestCount));
        Assert.Equal(CancelResult.Canceled, await OtherAccount.CancelAsync(scheduled.Id, Token));
        Assert.Equal(ScheduledSmsErrorCode.NotFound, (await FailAsync(() => Client.CancelAsync(UnknownId, Token))).Code);
    }

    protected ScheduledMessageRequest Request(int recipients, string time = "十点/10시") => new()
    {
        SendAt = Later,
        Content = MessageContent.Template("appointment"),
        Recipients = [.. Enumerable.Range(0, recipients).Select(i => new MessageRecipient
        {
            PhoneNumber = PhoneNumber.Parse(Number(i)),
            Parameters = new Dictionary<string, string> { ["time"] = time },
            Reference = $"r{i}",
        })],
    };

    protected static Task<ScheduledSmsException> FailAsync(Func<Task> call) => Assert.ThrowsAsync<ScheduledSmsException>(call);
}
