using System.Net;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Each limit of counts, ids, fields and times at its edge: accepted at the limit, rejected one past it before any request, with the limit named.</summary>
public sealed class SolapiRejectionTests
{
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    [Theory]
    [InlineData(10_000, 1)]
    [InlineData(1, 10_000)]
    [InlineData(100, 100)]
    public async Task A_request_takes_up_to_10000_recipients(int messages, int each) => await AcceptAsync(Messages(messages, each));

    [Theory]
    [InlineData(10_001, 1)]
    [InlineData(1, 10_001)]
    [InlineData(73, 137)]
    public async Task A_request_with_10001_recipients_is_rejected(int messages, int each) =>
        Assert.Equal(ScheduledSmsErrorCode.TooManyRecipients, (await RejectAsync(Messages(messages, each), "10001", "10000")).Code);

    [Fact]
    public async Task A_request_without_messages_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([], "messages", "empty")).Code);

    [Fact]
    public async Task A_message_that_is_null_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message(), null!], "messages[1]", "null")).Code);

    [Theory]
    [InlineData("")]
    [InlineData("010-1234-5678")]
    [InlineData("+821012345678")]
    [InlineData("010 1234 5678")]
    [InlineData("０１０１２３４５６７８")]
    [InlineData(null)]
    public async Task A_recipient_that_is_not_digits_only_is_rejected(string? to) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await RejectAsync([MockSolapi.Message() with { To = ["01012345678", to!] }], "messages[0].To", "digits")).Code);

    [Fact]
    public async Task A_message_without_recipients_is_rejected()
    {
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await RejectAsync([MockSolapi.Message() with { To = [] }], "messages[0].To", "empty")).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await RejectAsync([MockSolapi.Message() with { To = null! }], "messages[0].To", "empty")).Code);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("82")]
    [InlineData("886")]
    public async Task A_country_is_a_calling_code(string country) => await AcceptAsync([MockSolapi.Message() with { Country = country }]);

    [Theory]
    [InlineData("")]
    [InlineData("+82")]
    [InlineData("KR")]
    public async Task A_country_that_is_no_calling_code_is_rejected(string country) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message() with { Country = country }], "messages[0].Country", "digits")).Code);

    [Fact]
    public async Task A_custom_field_takes_30_and_1000_characters()
    {
        var fields = MockSolapi.Fields(new string('이', 30), new string('가', 1000));

        await AcceptAsync([MockSolapi.Message() with { CustomFields = fields }]);
        await AcceptGroupAsync(new SolapiGroupRequest { CustomFields = fields });
    }

    [Theory]
    [InlineData(31, 1, "30")]
    [InlineData(0, 1, "30")]
    [InlineData(1, 1001, "1000")]
    [InlineData(1, -1, "1000")]
    public async Task A_custom_field_past_its_lengths_is_rejected(int name, int value, string limit)
    {
        var fields = MockSolapi.Fields(new string('n', name), value < 0 ? null! : new string('v', value));

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message() with { CustomFields = fields }], "messages[0].CustomFields", limit)).Code);
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);
        await AssertRejectedAsync(provider, () => client.CreateGroupAsync(new SolapiGroupRequest { CustomFields = fields }, Token), "CustomFields", limit);
    }

    [Theory]
    [InlineData(5, 14)]
    [InlineData(1, 1)]
    public async Task A_kakao_message_takes_5_buttons_of_14_characters(int count, int length) => await AcceptAsync([Kakao(count, new string('버', length))]);

    [Theory]
    [InlineData(6, 14, "5")]
    [InlineData(1, 15, "14")]
    [InlineData(1, 0, "14")]
    public async Task Kakao_buttons_past_their_limits_are_rejected(int count, int length, string limit) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([Kakao(count, new string('버', length))], "messages[0].KakaoOptions.Buttons", limit)).Code);

    [Fact]
    public async Task A_kakao_button_that_is_null_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message() with { KakaoOptions = new SolapiKakaoOptions { Buttons = [null!] } }], "Buttons")).Code);

    [Fact]
    public async Task A_replacement_is_checked_like_its_message()
    {
        var replacement = MockSolapi.Message() with { From = null };

        Assert.Equal(ScheduledSmsErrorCode.SenderNotRegistered, (await RejectAsync([MockSolapi.Message() with { Replacements = [replacement] }], "messages[0].Replacements[0].From")).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync([MockSolapi.Message() with { Replacements = [null!] }], "messages[0].Replacements[0]")).Code);
    }

    [Fact]
    public async Task A_replacement_s_recipients_are_checked_like_its_message_s() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await RejectAsync([MockSolapi.Message() with { Replacements = [MockSolapi.Message() with { To = ["010-1234"] }] }], "messages[0].Replacements[0].To")).Code);

    [Theory]
    [InlineData(1)]
    [InlineData(500)]
    public async Task A_page_takes_1_to_500_messages(int limit)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("message-list"));
        using var client = MockSolapi.Client(provider);

        await client.ListMessagesAsync(MockSolapi.GroupId, limit: limit, cancellationToken: Token);

        Assert.Equal($"?limit={limit}", provider.Single().Uri.Query);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(501)]
    [InlineData(-1)]
    public async Task A_page_of_another_size_is_rejected(int limit)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        await AssertRejectedAsync(provider, () => client.ListMessagesAsync(MockSolapi.GroupId, limit: limit, cancellationToken: Token), "limit", "1", "500");
        await AssertRejectedAsync(provider, () => MockSolapi.ReadAllAsync(client, pageSize: limit), "limit", "1", "500");
    }

    [Fact]
    public async Task Deleting_no_messages_is_rejected()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        await AssertRejectedAsync(provider, () => client.DeleteMessagesAsync(MockSolapi.GroupId, [], Token), "messageIds", "empty");
        await AssertRejectedAsync(provider, () => client.DeleteMessagesAsync(MockSolapi.GroupId, ["M1", " "], Token), "messageIds", "empty");
        await AssertRejectedAsync(provider, () => client.DeleteMessagesAsync(MockSolapi.GroupId, [null!], Token), "messageIds", "empty");
    }

    [Fact]
    public async Task A_send_time_at_the_minimum_lead_is_taken() => await ScheduleAsync(MockSolapi.Now.AddMinutes(1));

    [Fact]
    public async Task A_send_time_nearer_than_the_minimum_lead_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.SendTimeTooSoon, (await RejectTimeAsync(MockSolapi.Now.AddMinutes(1) - Millisecond, "00:01:00", "MinimumLead", "clock")).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(-86_400_000)]
    public async Task A_send_time_that_is_not_in_the_future_is_rejected(int milliseconds) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidSendTime, (await RejectTimeAsync(MockSolapi.Now.AddMilliseconds(milliseconds), "future", "clock")).Code);

    /// <summary>2021-11-16 14:09:39.812 in Korea, six months and a day later.</summary>
    [Fact]
    public async Task A_send_time_six_months_and_a_day_ahead_is_taken() => await ScheduleAsync(new DateTimeOffset(2022, 5, 17, 5, 9, 39, 812, TimeSpan.Zero));

    [Fact]
    public async Task A_send_time_further_ahead_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidSendTime, (await RejectTimeAsync(new DateTimeOffset(2022, 5, 17, 5, 9, 39, 813, TimeSpan.Zero), "6 months", "clock")).Code);

    /// <summary>At 2021-08-30 15:30 UTC it is the 31st in Korea: six months on, February ends on the 28th, and the extra day is March 1 there.</summary>
    [Theory]
    [InlineData("2022-02-28T15:30:00.000Z", true)]
    [InlineData("2022-02-28T15:30:00.001Z", false)]
    public async Task Months_are_counted_in_korean_time(string sendAt, bool taken)
    {
        var now = new DateTimeOffset(2021, 8, 30, 15, 30, 0, TimeSpan.Zero);
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("group-scheduled"));
        using var client = MockSolapi.Client(provider, now: now);

        var failure = await Record.ExceptionAsync(() => client.ScheduleGroupAsync(MockSolapi.GroupId, DateTimeOffset.Parse(sendAt, System.Globalization.CultureInfo.InvariantCulture), Token));

        Assert.Equal(taken, failure is null);
    }

    private static SolapiMessage[] Messages(int count, int each)
    {
        var message = MockSolapi.Message() with { To = [.. Enumerable.Repeat("01012345678", each)] };
        return [.. Enumerable.Repeat(message, count)];
    }

    private static SolapiMessage Kakao(int buttons, string name) => MockSolapi.Message() with
    {
        KakaoOptions = new SolapiKakaoOptions { Buttons = [.. Enumerable.Range(0, buttons).Select(_ => new SolapiKakaoButton { Name = name, Type = "WL" })] },
    };

    private static async Task AcceptAsync(IReadOnlyList<SolapiMessage> messages)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, messages, Token);

        Assert.Equal(HttpMethod.Put, provider.Single().Method);
    }

    private static async Task AcceptGroupAsync(SolapiGroupRequest request)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("group-scheduled"));
        using var client = MockSolapi.Client(provider);

        await client.CreateGroupAsync(request, Token);

        Assert.Equal(HttpMethod.Post, provider.Single().Method);
    }

    private static async Task<ScheduledSmsException> RejectAsync(IReadOnlyList<SolapiMessage> messages, params string[] words)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);
        return await AssertRejectedAsync(provider, () => client.AddMessagesAsync(MockSolapi.GroupId, messages, Token), words);
    }

    private static async Task ScheduleAsync(DateTimeOffset sendAt)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("group-scheduled"));
        using var client = MockSolapi.Client(provider);

        Assert.Equal(sendAt, (await client.ScheduleGroupAsync(MockSolapi.GroupId, sendAt, Token)).SendAt);
        Assert.Single(provider.Requests);
    }

    private static async Task<ScheduledSmsException> RejectTimeAsync(DateTimeOffset sendAt, params string[] words)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);
        return await AssertRejectedAsync(provider, () => client.ScheduleGroupAsync(MockSolapi.GroupId, sendAt, Token), words);
    }
}
