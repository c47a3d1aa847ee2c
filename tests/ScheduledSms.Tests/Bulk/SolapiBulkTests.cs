using System.Globalization;
using System.Net;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.EndToEnd;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Bulk;

/// <summary>Any number of SOLAPI messages, in requests that contain no more than they may.</summary>
public sealed class SolapiBulkTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Messages_are_drawn_a_request_at_a_time_and_each_part_is_the_progress(bool isAsynchronous)
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync(cancellationToken: Token);
        var source = new CountedSource<SolapiMessage>(10_500, Message);
        List<(long First, int Messages, int Accepted, int Rejected, int Drawn)> seen = [];

        var parts = isAsynchronous ? app.Solapi.AddAllMessagesAsync(group.GroupId, source.DrawAsync(), Token) : app.Solapi.AddAllMessagesAsync(group.GroupId, source.Draw(), Token);
        await foreach (var part in parts)
            seen.Add((part.FirstMessageIndex, part.MessageCount, part.AcceptedCount, part.RejectedMessages.Count, source.Drawn));

        Assert.Equal([(0, 10_000, 10_000, 0, 10_000), (10_000, 500, 500, 0, 10_500)], seen);
        Assert.True(source.IsDisposed);
        Assert.Equal(10_500, (await app.Solapi.GetGroupAsync(group.GroupId, Token)).Count.RegisteredSuccess);
    }

    [Fact]
    public async Task A_request_is_the_same_on_the_wire_as_one_given_as_a_list()
    {
        var messages = new[] { MockSolapi.FullMessage(), MockSolapi.Message("예약 🎉 \u0001\""), MockSolapi.Message() with { To = ["01012345678", "01012345679"] } };
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, messages, Token);
        await client.AddAllMessagesAsync(MockSolapi.GroupId, messages, Token).SingleAsync(Token);

        Assert.Equal(2, provider.Requests.Count);
        Assert.Equal((provider.Requests[0].Method, provider.Requests[0].Uri, provider.Requests[0].Text), (provider.Requests[1].Method, provider.Requests[1].Uri, provider.Requests[1].Text));
        Assert.Contains("🎉", provider.Requests[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_number_of_a_message_counts()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);
        string[] numbers = [.. Enumerable.Range(0, 3000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"010{i:D8}"))];
        var messages = Enumerable.Range(0, 5).Select(i => MockSolapi.Message(string.Create(CultureInfo.InvariantCulture, $"message {i}")) with { To = numbers });

        var parts = await client.AddAllMessagesAsync(MockSolapi.GroupId, messages, Token).ToListAsync(Token);

        Assert.Equal([(0L, 3), (3L, 2)], parts.Select(static part => (part.FirstMessageIndex, part.MessageCount)));
        Assert.Equal(["message 0", "message 3"], provider.Requests.Select(static request => request.Text.Split("\"text\":\"")[1].Split('"')[0]));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task A_request_takes_15_megabytes_and_the_message_without_room_goes_into_the_next(int more, int requests)
    {
        var messages = MockSolapi.OfBodySize(SolapiGroupScheduleClient.MaxBodyBytes + more);
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        var parts = await client.AddAllMessagesAsync(MockSolapi.GroupId, messages, Token).ToListAsync(Token);

        Assert.Equal(requests, provider.Requests.Count);
        Assert.All(provider.Requests, static request => Assert.InRange(request.ContentLength!.Value, 1, 15 * 1024 * 1024));
        Assert.Equal(messages.Count, parts.Sum(static part => part.MessageCount));
        Assert.Equal(messages.Count, provider.Requests.Sum(static request => request.Text.Split("\"to\":").Length - 1));
        if (requests == 1)
            Assert.Equal(15 * 1024 * 1024, provider.Single().ContentLength);
        else
            Assert.Equal((messages.Count - 1L, 1), (parts[1].FirstMessageIndex, parts[1].MessageCount));
    }

    [Fact]
    public async Task A_message_that_no_request_can_hold_is_rejected()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);
        var huge = new SolapiMessage { To = ["01012345678"], From = "0212345678", Type = new SolapiMessageType("RCS_LMS"), Text = new string('a', SolapiGroupScheduleClient.MaxBodyBytes) };
        var crowded = MockSolapi.Message() with { To = [.. Enumerable.Repeat("01012345678", 10_001)] };
        List<SolapiAddedPart> parts = [];

        var tooLong = await FailureAsync(() => DrainAsync(client.AddAllMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message(), huge], Token), parts));
        var tooMany = await FailureAsync(() => DrainAsync(client.AddAllMessagesAsync(MockSolapi.GroupId, [crowded], Token), parts));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.InvalidRequest), (tooLong.Outcome, tooLong.Code));
        Assert.Contains("messages[1] alone makes a body of", tooLong.Message, StringComparison.Ordinal);
        Assert.Contains("15728640 (15 MB). messages[1] and later were not sent.", tooLong.Message, StringComparison.Ordinal);
        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.TooManyRecipients), (tooMany.Outcome, tooMany.Code));
        Assert.Contains("messages[0].To has 10001 recipients, more than the 10000", tooMany.Message, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(parts).MessageCount);
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Who_is_rejected_is_kept_with_the_reason()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync(cancellationToken: Token);
        app.Emulator.Solapi.Account().OptOut(Message(17).To[0]);
        app.Emulator.Solapi.Account().Block(Message(18).To[0]);

        var part = await app.Solapi.AddAllMessagesAsync(group.GroupId, Messages(100), Token).SingleAsync(Token);

        Assert.Equal((100, 98), (part.MessageCount, part.AcceptedCount));
        Assert.Equal(
            [(Message(17).To[0], ScheduledSmsErrorCode.RecipientOptedOut), (Message(18).To[0], ScheduledSmsErrorCode.InvalidRecipient)],
            part.RejectedMessages.Select(static rejected => (rejected.To[0], rejected.StatusCode.Error!.Value)).Order());
    }

    [Fact]
    public async Task A_message_that_is_rejected_here_ends_it_before_its_request_and_is_named_by_its_place()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync(cancellationToken: Token);
        List<SolapiAddedPart> parts = [];

        var rejection = await FailureAsync(() => DrainAsync(
            app.Solapi.AddAllMessagesAsync(group.GroupId, Messages(12_000).Select(static (message, i) => i == 10_400 ? message with { Text = "a\ud800" } : message), Token), parts));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.ContentRejected), (rejection.Outcome, rejection.Code));
        Assert.Contains("messages[10400].Text holds half of a surrogate pair", rejection.Message, StringComparison.Ordinal);
        Assert.Contains("messages[10000] and later were not sent.", rejection.Message, StringComparison.Ordinal);
        Assert.Single(parts);
        Assert.Equal(2, app.Emulator.Requests.Count);
    }

    [Fact]
    public async Task A_request_whose_response_is_lost_is_never_sent_again_and_says_what_it_held()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync(cancellationToken: Token);
        app.Emulator.Faults.Add(new Fault { Operation = "group.messages.add", Call = 2, Action = FaultAction.Reset });
        List<SolapiAddedPart> parts = [];

        var lost = await FailureAsync(() => DrainAsync(app.Solapi.AddAllMessagesAsync(group.GroupId, Messages(10_500), Token), parts));

        Assert.Equal((SendOutcome.Unknown, 1), (lost.Outcome, lost.Attempts));
        Assert.Contains("The request held messages[10000] to messages[10499]; nothing after it was sent.", lost.Message, StringComparison.Ordinal);
        Assert.Single(parts);
        Assert.Equal(10_500, (await app.Solapi.GetGroupAsync(group.GroupId, Token)).Count.RegisteredSuccess);
    }

    [Fact]
    public async Task It_is_given_up_between_two_requests()
    {
        await using var app = await EmulatedApp.StartAsync();
        var group = await app.Solapi.CreateGroupAsync(cancellationToken: Token);
        using var cancellation = new CancellationTokenSource();

        var canceled = await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in app.Solapi.AddAllMessagesAsync(group.GroupId, Messages(10_500), cancellation.Token))
                await cancellation.CancelAsync();
        });

        var inner = Assert.IsType<ScheduledSmsException>(canceled.InnerException);
        Assert.Equal((cancellation.Token, SendOutcome.NotSent), (canceled.CancellationToken, inner.Outcome));
        Assert.Contains("messages[10000] and later were not sent.", inner.Message, StringComparison.Ordinal);
        Assert.Equal(2, app.Emulator.Requests.Count);
    }

    [Fact]
    public async Task What_the_source_throws_passes_through()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);
        var own = new InvalidOperationException("the source's own");

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => DrainAsync(client.AddAllMessagesAsync(MockSolapi.GroupId, Messages(10).Select((message, i) => i == 5 ? throw own : message), Token), []));

        Assert.Same(own, thrown);
        provider.VerifyUntouched();
    }

    [Fact]
    public async Task Nothing_makes_no_request()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        Assert.Empty(await client.AddAllMessagesAsync(MockSolapi.GroupId, [], Token).ToListAsync(Token));

        provider.VerifyUntouched();
    }

    [Fact]
    public async Task A_group_without_an_id_is_rejected_before_anything_is_drawn()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);
        var source = new CountedSource<SolapiMessage>(1, Message);

        await AssertRejectedAsync(provider, () => DrainAsync(client.AddAllMessagesAsync("", source.Draw(), Token), []), "groupId");

        Assert.Equal(0, source.Drawn);
    }

    [Fact]
    public async Task Parts_that_were_gone_through_are_never_sent_again()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);
        var parts = client.AddAllMessagesAsync(MockSolapi.GroupId, [MockSolapi.Message()], Token);
        await parts.SingleAsync(Token);

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await parts.CountAsync(Token));

        Assert.Single(provider.Requests);
    }

    [Fact]
    public void Nothing_is_no_sequence()
    {
        using var client = MockSolapi.Client(new MockProvider());

        Assert.Throws<ArgumentNullException>(() => client.AddAllMessagesAsync("G1", (IEnumerable<SolapiMessage>)null!, Token));
        Assert.Throws<ArgumentNullException>(() => client.AddAllMessagesAsync("G1", (IAsyncEnumerable<SolapiMessage>)null!, Token));
    }

    private static async Task DrainAsync(IAsyncEnumerable<SolapiAddedPart> all, List<SolapiAddedPart> parts)
    {
        await foreach (var part in all)
            parts.Add(part);
    }

    private static IEnumerable<SolapiMessage> Messages(int count) => Enumerable.Range(0, count).Select(Message);

    private static SolapiMessage Message(int i) => new()
    {
        To = [string.Create(CultureInfo.InvariantCulture, $"0105{i:D7}")],
        From = "0212345678",
        Text = "내일 10시에 예약이 있습니다.",
    };
}
