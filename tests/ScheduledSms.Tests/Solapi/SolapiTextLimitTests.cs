using System.Net;
using System.Text;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Solapi;

/// <summary>Lengths of text and subject, and the sender, by the type of message.</summary>
public sealed class SolapiTextLimitTests
{
    [Theory]
    [InlineData("SMS", 'a', 90)]
    [InlineData("sms", 'a', 90)]
    [InlineData("SMS", '가', 45)]
    [InlineData("LMS", 'a', 2000)]
    [InlineData("LMS", '가', 1000)]
    [InlineData("MMS", '가', 1000)]
    [InlineData(null, '가', 1000)]
    [InlineData("ATA", '가', 1000)]
    [InlineData("CTA", '가', 1000)]
    [InlineData("CTI", '가', 400)]
    [InlineData("RCS_LMS", '가', 5000)]
    public async Task A_text_at_its_limit_is_taken(string? type, char character, int count) => await AcceptAsync(Text(type, new string(character, count)));

    [Theory]
    [InlineData("SMS", 'a', 91, "90")]
    [InlineData("sms", 'a', 91, "90")]
    [InlineData("SMS", '가', 46, "90")]
    [InlineData("LMS", 'a', 2001, "2000")]
    [InlineData("LMS", '가', 1001, "2000")]
    [InlineData("MMS", '가', 1001, "2000")]
    [InlineData(null, '가', 1001, "2000")]
    [InlineData("ATA", '가', 1001, "1000")]
    [InlineData("CTA", '가', 1001, "1000")]
    [InlineData("CTI", '가', 401, "400")]
    public async Task A_text_past_its_limit_is_rejected(string? type, char character, int count, string limit) =>
        Assert.Equal(ScheduledSmsErrorCode.ContentRejected, (await RejectAsync(Text(type, new string(character, count)), null, "messages[0].Text", limit)).Code);

    [Theory]
    [InlineData("SMS")]
    [InlineData("LMS")]
    [InlineData("MMS")]
    [InlineData(null)]
    public async Task A_plain_message_without_text_is_rejected(string? type) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(Text(type, null), null, "messages[0].Text")).Code);

    [Theory]
    [InlineData("ATA")]
    [InlineData("NSA")]
    [InlineData("RCS_TPL")]
    public async Task A_template_message_needs_no_text(string type) => await AcceptAsync(Text(type, null));

    [Theory]
    [InlineData("LMS", "ten bytes.ten bytes.ten bytes.ten bytes.")]
    [InlineData("MMS", "가나다라마바사아자차가나다라마바사아자차")]
    [InlineData(null, "제목")]
    public async Task A_subject_takes_40_bytes(string? type, string subject) => await AcceptAsync(Text(type, "본문") with { Subject = subject });

    [Theory]
    [InlineData("LMS", "ten bytes.ten bytes.ten bytes.ten bytes.1", "40")]
    [InlineData("MMS", "가나다라마바사아자차가나다라마바사아자차1", "40")]
    [InlineData(null, "가나다라마바사아자차가나다라마바사아자차1", "40")]
    [InlineData("SMS", "제목", "LMS")]
    public async Task A_subject_past_its_limit_or_on_an_sms_is_rejected(string? type, string subject, string word) =>
        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, (await RejectAsync(Text(type, "본문") with { Subject = subject }, null, "messages[0].Subject", word)).Code);

    [Theory]
    [InlineData("SMS")]
    [InlineData("LMS")]
    [InlineData("MMS")]
    [InlineData("RCS_SMS")]
    [InlineData("VOICE")]
    [InlineData("FAX")]
    [InlineData(null)]
    public async Task A_message_without_a_sender_is_rejected(string? type) =>
        Assert.Equal(ScheduledSmsErrorCode.SenderNotRegistered, (await RejectAsync(Text(type, "본문") with { From = null }, null, "messages[0].From", "missing")).Code);

    [Theory]
    [InlineData("")]
    [InlineData("02-123-4567")]
    [InlineData("+8221234567")]
    [InlineData("Brand")]
    public async Task A_sender_that_is_not_digits_only_is_rejected(string from) =>
        Assert.Equal(ScheduledSmsErrorCode.SenderNotRegistered, (await RejectAsync(Text("SMS", "본문") with { From = from }, null, "messages[0].From", "digits")).Code);

    [Theory]
    [InlineData("ATA")]
    [InlineData("CTA")]
    [InlineData("CTI")]
    [InlineData("NSA")]
    [InlineData("BMS_TEXT")]
    public async Task A_message_from_a_channel_needs_no_sender(string type) => await AcceptAsync(Text(type, "본문") with { From = null });

    [Fact]
    public async Task Kakao_and_naver_options_alone_make_a_message_from_a_channel()
    {
        await AcceptAsync(Text(null, null) with { From = null, KakaoOptions = new SolapiKakaoOptions { ChannelId = "PF" } });
        await AcceptAsync(Text(null, null) with { From = null, NaverOptions = new SolapiNaverOptions { TalkId = "W" } });
    }

    [Theory]
    [InlineData("🎉")]
    [InlineData("똠")]
    [InlineData("é")]
    [InlineData("您好")]
    public async Task Characters_outside_euc_kr_are_left_to_the_provider(string text) => await AcceptAsync(Text("SMS", text));

    /// <summary>How the provider counts them is not known: no more is counted here than for their neighbors, so that nothing is rejected that it may accept.</summary>
    [Theory]
    [InlineData("é")]
    [InlineData("똠")]
    [InlineData("🎉")]
    public async Task A_character_outside_euc_kr_counts_two_bytes_at_most(string character) => await AcceptAsync(Text("SMS", new string('a', 88) + character));

    [Theory]
    [InlineData("a 🎉", "U+1F389")]
    [InlineData("똠방각하", "U+B620")]
    [InlineData("햏", "U+D58F")]
    [InlineData("café", "U+00E9")]
    public async Task Characters_outside_euc_kr_are_rejected_on_request(string text, string character)
    {
        Assert.Equal(ScheduledSmsErrorCode.ContentRejected, (await RejectAsync(Text("LMS", text), Strictly, "messages[0].Text", character, "RejectTextOutsideEucKr")).Code);
        Assert.Equal(ScheduledSmsErrorCode.ContentRejected, (await RejectAsync(Text("LMS", "본문") with { Subject = text }, Strictly, character)).Code);
    }

    [Fact]
    public async Task Characters_of_euc_kr_pass_the_strict_check() => await AcceptAsync(Text("LMS", "안녕하세요 ABC 123 !@# ①②③ ㈜ ♥ 漢字 ㄱㅏ"), Strictly);

    [Fact]
    public async Task The_strict_check_is_for_plain_messages_only() => await AcceptAsync(Text("CTA", "🎉"), Strictly);

    [Fact]
    public async Task A_text_that_is_no_valid_text_is_rejected() =>
        Assert.Equal(SendOutcome.Rejected, (await RejectAsync(Text("SMS", "a\ud800b"), null, "messages[0].Text")).Outcome);

    [Fact]
    public async Task A_body_takes_15_megabytes()
    {
        var messages = MockSolapi.OfBodySize(SolapiGroupScheduleClient.MaxBodyBytes);
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider);

        await client.AddMessagesAsync(MockSolapi.GroupId, messages, Token);

        Assert.Equal(15 * 1024 * 1024, provider.Single().ContentLength);
    }

    [Fact]
    public async Task A_body_past_15_megabytes_is_rejected()
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider);

        var rejection = await AssertRejectedAsync(provider, () => client.AddMessagesAsync(MockSolapi.GroupId, MockSolapi.OfBodySize(SolapiGroupScheduleClient.MaxBodyBytes + 1), Token), "15728641", "15728640", "15 MB");

        Assert.Equal(ScheduledSmsErrorCode.InvalidRequest, rejection.Code);
    }

    /// <summary>A text with half as many characters as its byte limit is not counted at all.</summary>
    [Fact]
    public void No_character_takes_more_than_two_bytes()
    {
        var most = Enumerable.Range(0, char.MaxValue + 1).Max(static c => EucKr.ByteCount(((char)c).ToString()));

        Assert.Equal((2, 2), (most, EucKr.ByteCount("🎉")));
    }

    private static void Strictly(SolapiOptions options) => options.RejectTextOutsideEucKr = true;

    private static SolapiMessage Text(string? type, string? text) =>
        new() { To = ["01012345678"], From = "0212345678", Text = text, Type = type is null ? null : new SolapiMessageType(type) };

    private static async Task AcceptAsync(SolapiMessage message, Action<SolapiOptions>? configure = null)
    {
        var provider = MockProvider.Responding(HttpStatusCode.OK, MockFiles.SolapiResponse("messages-added"));
        using var client = MockSolapi.Client(provider, configure);

        await client.AddMessagesAsync(MockSolapi.GroupId, [message], Token);

        Assert.Equal(Encoding.UTF8.GetByteCount(provider.Single().Text), provider.Single().ContentLength);
    }

    private static async Task<ScheduledSmsException> RejectAsync(SolapiMessage message, Action<SolapiOptions>? configure, params string[] words)
    {
        var provider = new MockProvider();
        using var client = MockSolapi.Client(provider, configure);
        return await AssertRejectedAsync(provider, () => client.AddMessagesAsync(MockSolapi.GroupId, [message], Token), words);
    }
}
