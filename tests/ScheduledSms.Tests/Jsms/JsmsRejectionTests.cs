using System.Net;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>Each limit at its edge: accepted at the limit, rejected one past it before any request, with the limit named.</summary>
public sealed class JsmsRejectionTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task A_batch_takes_up_to_1000_recipients(int count) => await AcceptAsync(MockJsms.Batch(count));

    [Fact]
    public async Task A_batch_of_1001_recipients_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.TooManyRecipients, (await RejectAsync(MockJsms.Batch(1001), "1001", "1000")).Code);

    [Fact]
    public async Task A_batch_without_recipients_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Batch(0), "Recipients", "empty")).Code);

    [Fact]
    public async Task A_batch_whose_recipients_are_null_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Batch() with { Recipients = null! }, "Recipients")).Code);

    [Fact]
    public async Task A_batch_with_a_recipient_that_is_null_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Batch() with { Recipients = [MockJsms.Batch().Recipients[0], null!] }, "Recipients[1]")).Code);

    [Theory]
    [InlineData("1")]
    [InlineData("1234567890")]
    [InlineData("一二三四五六七八九十")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀")]
    public async Task A_tag_takes_up_to_10_characters(string tag) => await AcceptAsync(MockJsms.Batch() with { Tag = tag });

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("一二三四五六七八九十一")]
    [InlineData("a\nb")]
    public async Task A_tag_of_another_length_or_with_control_characters_is_rejected(string tag) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Batch() with { Tag = tag }, "Tag", "10")).Code);

    [Fact]
    public async Task A_tag_on_an_update_is_rejected()
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider);

        var rejection = await AssertRejectedAsync(provider, () => client.UpdateBatchScheduleAsync(MockJsms.ScheduleId, MockJsms.Batch() with { Tag = "a" }, Token), "Tag");

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
    }

    [Theory]
    [InlineData(1, null)]
    [InlineData(long.MaxValue, 1L)]
    [InlineData(1250, long.MaxValue)]
    public async Task A_template_and_a_signature_are_greater_than_0(long template, long? signature)
    {
        await AcceptAsync(MockJsms.Single() with { TemplateId = template, SignatureId = signature });
        await AcceptAsync(MockJsms.Batch() with { TemplateId = template, SignatureId = signature });
    }

    [Theory]
    [InlineData(0, null, "TemplateId")]
    [InlineData(-1, null, "TemplateId")]
    [InlineData(1250, 0L, "SignatureId")]
    [InlineData(1250, -1L, "SignatureId")]
    public async Task A_template_or_signature_of_0_or_less_is_rejected(long template, long? signature, string member)
    {
        Assert.Equal(ScheduledSmsErrorCode.InvalidTemplate, (await RejectAsync(MockJsms.Single() with { TemplateId = template, SignatureId = signature }, member, "0")).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidTemplate, (await RejectAsync(MockJsms.Batch() with { TemplateId = template, SignatureId = signature }, member, "0")).Code);
    }

    [Theory]
    [InlineData("13812345678")]
    [InlineData("19912345678")]
    [InlineData("+8613812345678")]
    public async Task A_number_of_any_range_is_taken(string mobile) => await AcceptAsync(MockJsms.Single() with { Mobile = mobile });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("138 1234 5678")]
    [InlineData("13812345678\n")]
    [InlineData("138\u00001234")]
    public async Task A_number_that_is_empty_or_holds_white_space_is_rejected(string? mobile)
    {
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await RejectAsync(MockJsms.Single() with { Mobile = mobile! }, "Mobile")).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidRecipient, (await RejectAsync(MockJsms.Batch() with { Recipients = [new JsmsBatchRecipient { Mobile = mobile! }] }, "Recipients[0].Mobile")).Code);
    }

    [Theory]
    [InlineData("", "x", "name")]
    [InlineData("number", null, "number")]
    public async Task A_parameter_without_a_name_or_a_value_is_rejected(string name, string? value, string word)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { [name] = value! };

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Single() with { TemplateParameters = parameters }, "TemplateParameters", word)).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Batch() with { Recipients = [new JsmsBatchRecipient { Mobile = "1", TemplateParameters = parameters }] }, "Recipients[0].TemplateParameters", word)).Code);
    }

    [Fact]
    public async Task A_parameter_that_is_no_valid_text_is_rejected()
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "a\ud800b" };

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(MockJsms.Single() with { TemplateParameters = parameters }, "TemplateParameters")).Code);
    }

    [Fact]
    public async Task A_number_or_a_tag_that_is_no_valid_text_is_rejected()
    {
        Assert.Equal(SendOutcome.Rejected, (await RejectAsync(MockJsms.Single() with { Mobile = "138\ud800" })).Outcome);
        Assert.Equal(SendOutcome.Rejected, (await RejectAsync(MockJsms.Batch() with { Tag = "a\udc00" })).Outcome);
    }

    [Fact]
    public async Task A_send_time_at_the_minimum_lead_is_taken() =>
        await AcceptAsync(MockJsms.Single(), MockJsms.SendAt.AddMinutes(-1));

    [Fact]
    public async Task A_send_time_nearer_than_the_minimum_lead_is_rejected() =>
        Assert.Equal(ScheduledSmsErrorCode.SendTimeTooSoon, (await RejectAsync(MockJsms.Single(), MockJsms.SendAt.AddMinutes(-1) + Second, "00:01:00", "MinimumLead", "clock")).Code);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(86_400)]
    public async Task A_send_time_that_is_not_in_the_future_is_rejected(int secondsAgo) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidSendTime, (await RejectAsync(MockJsms.Single(), MockJsms.SendAt.AddSeconds(secondsAgo), "future", "clock")).Code);

    [Fact]
    public async Task Parts_of_a_second_are_rounded_up_before_the_lead_is_checked()
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider, now: MockJsms.SendAt.AddMinutes(-1));

        var result = await client.CreateScheduleAsync(MockJsms.Single() with { SendAt = MockJsms.SendAt.AddTicks(-1) }, Token);

        Assert.Equal(MockJsms.SendAt, result.SendAt);
        Assert.Contains("\"2017-07-01 09:00:00\"", provider.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_second_of_the_year_9998_is_taken() =>
        await AcceptAsync(MockJsms.Single() with { SendAt = new DateTimeOffset(9998, 12, 31, 23, 59, 59, TimeSpan.Zero) });

    [Fact]
    public async Task The_year_9999_is_rejected()
    {
        Assert.Equal(ScheduledSmsErrorCode.InvalidSendTime, (await RejectAsync(MockJsms.Single() with { SendAt = new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero) }, "9998")).Code);
        Assert.Equal(ScheduledSmsErrorCode.InvalidSendTime, (await RejectAsync(MockJsms.Single() with { SendAt = DateTimeOffset.MaxValue }, "9998")).Code);
    }

    [Fact]
    public async Task The_developer_balance_needs_the_developer_s_keys()
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider, static options => (options.DeveloperKey, options.DeveloperSecret) = (null, null));

        var rejection = await AssertRejectedAsync(provider, () => client.GetDeveloperBalanceAsync(Token), "DeveloperKey", "DeveloperSecret");

        Assert.Equal(ScheduledSmsErrorCode.AuthenticationFailed, rejection.Code);
    }

    private static async Task AcceptAsync(JsmsScheduleRequest request, DateTimeOffset? now = null)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider, now: now);

        await client.CreateScheduleAsync(request, Token);
        await client.UpdateScheduleAsync(MockJsms.ScheduleId, request, Token);

        Assert.Equal(2, provider.Requests.Count);
    }

    private static async Task AcceptAsync(JsmsBatchScheduleRequest request)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.JsmsResponse("batch-created"));
        using var client = MockJsms.Client(provider);

        await client.CreateBatchScheduleAsync(request, Token);
        await client.UpdateBatchScheduleAsync(MockJsms.ScheduleId, request with { Tag = null }, Token);

        Assert.Equal(2, provider.Requests.Count);
    }

    private static Task<ScheduledSmsException> RejectAsync(JsmsScheduleRequest request, params string[] words) => RejectAsync(request, MockJsms.Now, words);

    private static async Task<ScheduledSmsException> RejectAsync(JsmsScheduleRequest request, DateTimeOffset now, params string[] words)
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider, now: now);

        await AssertRejectedAsync(provider, () => client.UpdateScheduleAsync(MockJsms.ScheduleId, request, Token), words);
        return await AssertRejectedAsync(provider, () => client.CreateScheduleAsync(request, Token), words);
    }

    private static async Task<ScheduledSmsException> RejectAsync(JsmsBatchScheduleRequest request, params string[] words)
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider);

        if (request.Tag is null)
            await AssertRejectedAsync(provider, () => client.UpdateBatchScheduleAsync(MockJsms.ScheduleId, request, Token), words);
        return await AssertRejectedAsync(provider, () => client.CreateBatchScheduleAsync(request, Token), words);
    }
}
