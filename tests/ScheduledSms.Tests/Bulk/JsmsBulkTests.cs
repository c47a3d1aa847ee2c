using System.Globalization;
using System.Net;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.EndToEnd;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Bulk;

/// <summary>Any number of JSMS recipients, in batches.</summary>
public sealed class JsmsBulkTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Recipients_are_drawn_a_batch_at_a_time_and_each_part_is_the_progress(bool isAsynchronous)
    {
        await using var app = await EmulatedApp.StartAsync();
        var source = new CountedSource<JsmsBatchRecipient>(10_500, Recipient);
        List<(long First, int Recipients, int Accepted, int Drawn, int Requests)> seen = [];

        var parts = isAsynchronous ? app.Jsms.CreateSchedulesInBatchesAsync(Request(app), source.DrawAsync(), Token) : app.Jsms.CreateSchedulesInBatchesAsync(Request(app), source.Draw(), Token);
        await foreach (var part in parts)
            seen.Add((part.FirstRecipientIndex, part.RecipientCount, part.Result.AcceptedCount, source.Drawn, app.Emulator.Requests.Count));

        Assert.Equal(
            Enumerable.Range(0, 11).Select(static i => (i * 1000L, i < 10 ? 1000 : 500, i < 10 ? 1000 : 500, i < 10 ? (i + 1) * 1000 : 10_500, i + 1)),
            seen);
        Assert.True(source.IsDisposed);
        Assert.Equal(10_500, await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1)));
        Assert.Equal(10_500, app.Emulator.Delivered.Select(static message => message.To).Distinct().Count());
    }

    [Fact]
    public async Task A_batch_is_the_same_on_the_wire_as_one_given_as_a_list()
    {
        var recipients = new[]
        {
            Recipient(1), Recipient(2) with { TemplateParameters = new SortedDictionary<string, string> { ["name"] = "王小明 🎉 \u0001\"", ["code"] = "1" } }, Recipient(3) with { TemplateParameters = null },
        };
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("batch-created"));
        using var client = MockJsms.Client(provider);
        var bulk = new JsmsBulkScheduleRequest { SendAt = MockJsms.SendAt, TemplateId = 1250, SignatureId = 7, Tag = "早🎉" };

        await client.CreateBatchScheduleAsync(new JsmsBatchScheduleRequest { SendAt = bulk.SendAt, TemplateId = bulk.TemplateId, SignatureId = bulk.SignatureId, Tag = bulk.Tag, Recipients = recipients }, Token);
        var part = await client.CreateSchedulesInBatchesAsync(bulk, recipients, Token).SingleAsync(Token);

        Assert.Equal(2, provider.Requests.Count);
        Assert.Equal((provider.Requests[0].Method, provider.Requests[0].Uri, provider.Requests[0].Text), (provider.Requests[1].Method, provider.Requests[1].Uri, provider.Requests[1].Text));
        Assert.Contains("🎉", provider.Requests[1].Text, StringComparison.Ordinal);
        Assert.Equal(MockJsms.SendAt, part.Result.SendAt);
    }

    [Fact]
    public async Task A_recipient_whom_the_provider_rejects_is_in_the_part()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Jsms.Account().Unsubscribe(Recipient(1500).Mobile);

        var parts = await app.Jsms.CreateSchedulesInBatchesAsync(Request(app), Recipients(2500), Token).ToListAsync(Token);

        Assert.Equal([0, 1, 0], parts.Select(static part => part.Result.RejectedRecipients.Count));
        Assert.Equal(ScheduledSmsErrorCode.RecipientOptedOut, parts[1].Result.RejectedRecipients[0].Code);
    }

    [Fact]
    public async Task A_recipient_who_is_rejected_here_ends_it_before_its_batch_and_is_named_by_its_place()
    {
        await using var app = await EmulatedApp.StartAsync();
        List<JsmsBatchPart> parts = [];

        var rejection = await FailureAsync(() => DrainAsync(app.Jsms.CreateSchedulesInBatchesAsync(Request(app), Recipients(2500).Select(static (recipient, i) => i == 1500 ? recipient with { Mobile = " " } : recipient), Token), parts));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRecipient, 0), (rejection.Outcome, rejection.Code, rejection.Attempts));
        Assert.Contains("recipients[1500].Mobile is empty. recipients[1000] and later were not sent.", rejection.Message, StringComparison.Ordinal);
        Assert.Equal(1000, Assert.Single(parts).RecipientCount);
        Assert.Single(app.Emulator.Requests);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeCommit)]
    [InlineData(FaultPoint.AfterCommit)]
    public async Task A_batch_whose_response_is_lost_is_never_sent_again_and_says_whom_it_held(FaultPoint point)
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Faults.Add(new Fault { Call = 3, Point = point, Action = FaultAction.Reset });
        List<JsmsBatchPart> parts = [];

        var lost = await FailureAsync(() => DrainAsync(app.Jsms.CreateSchedulesInBatchesAsync(Request(app), Recipients(4500), Token), parts));

        Assert.Equal((SendOutcome.Unknown, 1), (lost.Outcome, lost.Attempts));
        Assert.Contains("The request held recipients[2000] to recipients[2999]; nothing after it was sent.", lost.Message, StringComparison.Ordinal);
        Assert.Equal([0, 1000], parts.Select(static part => part.FirstRecipientIndex));
        Assert.Equal(3, app.Emulator.Requests.Count);
        app.Emulator.AssertNoDuplicates();
    }

    [Fact]
    public async Task A_batch_that_was_throttled_is_sent_again_whole()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Faults.Add(new Fault { Call = 2, First = 1, Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(429, retryAfter: "0") });

        var parts = await app.Jsms.CreateSchedulesInBatchesAsync(Request(app), Recipients(2500), Token).ToListAsync(Token);

        Assert.Equal([1000, 1000, 500], parts.Select(static part => part.Result.AcceptedCount));
        Assert.Equal(4, app.Emulator.Requests.Count);
        app.Emulator.AssertNoDuplicates();
    }

    [Fact]
    public async Task It_is_given_up_between_two_batches()
    {
        await using var app = await EmulatedApp.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var source = new CountedSource<JsmsBatchRecipient>(2500, Recipient);

        var canceled = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in app.Jsms.CreateSchedulesInBatchesAsync(Request(app), source.Draw(), cancellation.Token))
                await cancellation.CancelAsync();
        });

        AssertCanceled(canceled, SendOutcome.NotSent, "recipients[1000] and later were not sent.", cancellation.Token);
        Assert.Equal((1000, true), (source.Drawn, source.IsDisposed));
        Assert.Single(app.Emulator.Requests);
    }

    [Fact]
    public async Task A_source_that_is_waited_for_is_given_up_too()
    {
        await using var app = await EmulatedApp.StartAsync();
        using var cancellation = new CancellationTokenSource();
        var source = new CountedSource<JsmsBatchRecipient>(2500, Recipient) { WaitsForever = async i =>
        {
            if (i == 1700)
                await cancellation.CancelAsync();
            return i == 1700;
        } };

        var canceled = await Assert.ThrowsAsync<OperationCanceledException>(() => DrainAsync(app.Jsms.CreateSchedulesInBatchesAsync(Request(app), source.DrawAsync(), cancellation.Token), []));

        AssertCanceled(canceled, SendOutcome.NotSent, "recipients[1000] and later were not sent.", cancellation.Token);
        Assert.Single(app.Emulator.Requests);
    }

    [Fact]
    public async Task A_batch_that_is_given_up_on_its_way_is_unknown_and_says_whom_it_held()
    {
        await using var app = await EmulatedApp.StartAsync();
        using var cancellation = new CancellationTokenSource();
        app.Emulator.Faults.Add(new Fault { Call = 2, Action = FaultAction.Hang });

        var draining = DrainAsync(app.Jsms.CreateSchedulesInBatchesAsync(Request(app), Recipients(2500), cancellation.Token), []);
        await app.Emulator.WaitForAsync(static emulator => emulator.Jsms.Schedules.Count == 2, cancellationToken: Token);
        await cancellation.CancelAsync();
        var canceled = await Assert.ThrowsAsync<OperationCanceledException>(() => draining);

        AssertCanceled(canceled, SendOutcome.Unknown, "The request held recipients[1000] to recipients[1999]; nothing after it was sent.", cancellation.Token);
    }

    [Fact]
    public async Task What_the_source_throws_passes_through_and_the_parts_before_stand()
    {
        await using var app = await EmulatedApp.StartAsync();
        var own = new ScheduledSmsException("the source's own") { Provider = "a", Operation = "b", Code = ScheduledSmsErrorCode.NotFound, Outcome = SendOutcome.Rejected };
        List<JsmsBatchPart> parts = [];

        var thrown = await Assert.ThrowsAsync<ScheduledSmsException>(() => DrainAsync(
            app.Jsms.CreateSchedulesInBatchesAsync(Request(app), Recipients(2500).Select((recipient, i) => i == 1200 ? throw own : recipient), Token), parts));

        Assert.Same(own, thrown);
        Assert.Single(parts);
        Assert.Single(app.Emulator.Requests);
    }

    [Fact]
    public async Task Nobody_makes_no_request()
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider);

        Assert.Empty(await client.CreateSchedulesInBatchesAsync(MockJsms.Bulk(), [], Token).ToListAsync(Token));

        provider.VerifyUntouched();
    }

    [Fact]
    public async Task Whoever_stops_asking_stops_it()
    {
        await using var app = await EmulatedApp.StartAsync();
        var source = new CountedSource<JsmsBatchRecipient>(2500, Recipient);

        await app.Jsms.CreateSchedulesInBatchesAsync(Request(app), source.Draw(), Token).FirstAsync(Token);

        Assert.Equal((1000, true), (source.Drawn, source.IsDisposed));
        Assert.Single(app.Emulator.Requests);
    }

    [Theory]
    [InlineData(0, null, null, 1, "TemplateId")]
    [InlineData(1250, 0L, null, 1, "SignatureId")]
    [InlineData(1250, null, "", 1, "Tag")]
    [InlineData(1250, null, "12345678901", 1, "Tag")]
    [InlineData(1250, null, null, -1, "send time")]
    public async Task What_is_wrong_with_the_request_is_rejected_before_anything_is_drawn(long template, long? signature, string? tag, int days, string word)
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider);
        var source = new CountedSource<JsmsBatchRecipient>(1, Recipient);
        var request = new JsmsBulkScheduleRequest { SendAt = MockJsms.Now.AddDays(days), TemplateId = template, SignatureId = signature, Tag = tag };

        await AssertRejectedAsync(provider, () => DrainAsync(client.CreateSchedulesInBatchesAsync(request, source.Draw(), Token), []), word);

        Assert.Equal(0, source.Drawn);
    }

    [Fact]
    public async Task The_send_time_is_checked_for_each_batch_anew()
    {
        await using var app = await EmulatedApp.StartAsync();
        List<JsmsBatchPart> parts = [];

        var rejection = await FailureAsync(() => DrainAsync(
            app.Jsms.CreateSchedulesInBatchesAsync(Request(app), LaterAsync(), Token), parts));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.SendTimeTooSoon), (rejection.Outcome, rejection.Code));
        Assert.Contains("recipients[1000] and later were not sent.", rejection.Message, StringComparison.Ordinal);
        Assert.Single(parts);
        Assert.Single(app.Emulator.Requests);

        async IAsyncEnumerable<JsmsBatchRecipient> LaterAsync()
        {
            foreach (var recipient in Recipients(1500))
                yield return recipient;
            await app.Emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(59.5));
        }
    }

    [Fact]
    public async Task Parts_that_were_gone_through_are_never_sent_again()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("batch-created"));
        using var client = MockJsms.Client(provider);
        var parts = client.CreateSchedulesInBatchesAsync(MockJsms.Bulk(), [Recipient(1)], Token);
        await parts.SingleAsync(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await parts.CountAsync(Token));

        Assert.Single(provider.Requests);
    }

    [Fact]
    public void Nothing_is_no_request_and_no_sequence()
    {
        using var client = MockJsms.Client(new MockProvider());

        Assert.Throws<ArgumentNullException>(() => client.CreateSchedulesInBatchesAsync(null!, [], Token));
        Assert.Throws<ArgumentNullException>(() => client.CreateSchedulesInBatchesAsync(MockJsms.Bulk(), (IEnumerable<JsmsBatchRecipient>)null!, Token));
        Assert.Throws<ArgumentNullException>(() => client.CreateSchedulesInBatchesAsync(MockJsms.Bulk(), (IAsyncEnumerable<JsmsBatchRecipient>)null!, Token));
    }

    private static void AssertCanceled(OperationCanceledException canceled, SendOutcome outcome, string words, CancellationToken token)
    {
        var inner = Assert.IsType<ScheduledSmsException>(canceled.InnerException);
        Assert.Equal((token, outcome, ScheduledSmsErrorCode.Canceled), (canceled.CancellationToken, inner.Outcome, inner.Code));
        Assert.Contains(words, inner.Message, StringComparison.Ordinal);
        Assert.Equal(inner.Message, canceled.Message);
    }

    private static async Task DrainAsync(IAsyncEnumerable<JsmsBatchPart> all, List<JsmsBatchPart> parts)
    {
        await foreach (var part in all)
            parts.Add(part);
    }

    private static JsmsBulkScheduleRequest Request(EmulatedApp app) => new() { SendAt = app.Now.AddHours(1), TemplateId = 1250 };

    private static IEnumerable<JsmsBatchRecipient> Recipients(int count) => Enumerable.Range(0, count).Select(Recipient);

    private static JsmsBatchRecipient Recipient(int i) => new()
    {
        Mobile = string.Create(CultureInfo.InvariantCulture, $"138{i:D8}"),
        TemplateParameters = new Dictionary<string, string> { ["number"] = "741627" },
    };
}
