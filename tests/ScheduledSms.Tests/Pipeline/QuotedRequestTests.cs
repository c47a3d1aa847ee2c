using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Pipeline;

/// <summary>A rejection that quotes the request is kept without the quoted text.</summary>
public sealed class QuotedRequestTests
{
    private const string Text = "预约 <b>Kim & \"Lee\"</b> 10시";

    public static TheoryData<string> Quoted() => new(
        JsonEncodedText.Encode(Text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(),
        JsonEncodedText.Encode(Text).ToString());

    [Theory]
    [MemberData(nameof(Quoted))]
    public async Task A_text_in_an_error_is_masked(string quoted)
    {
        var failure = await FailAsync($$$"""{"error":{"code":50037,"message":"bad word in '{{{quoted}}}', temp 1250"}}""");

        Assert.Equal(("50037", "bad word in '***', temp 1250"), (failure.ProviderCode, failure.ProviderMessage));
        Assert.DoesNotContain("Kim", failure.ToString() + failure.ResponseBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_one_in_a_page()
    {
        var failure = await FailAsync($"<p>{WebUtility.HtmlEncode(Text)}</p><p>{Uri.EscapeDataString(Text)}</p>");

        Assert.Equal("<p>***</p><p>***</p>", failure.ResponseBody);
    }

    [Fact]
    public async Task So_are_the_keys()
    {
        var failure = await FailAsync("""{"error":{"code":50002,"message":"auth failed for 7d431e42dfa6a6d693ac2d04 / 5e987ac6d2e04d95a9d8f0d1"}}""");

        Assert.Equal("auth failed for *** / ***", failure.ProviderMessage);
    }

    /// <summary>A sent number is found by its digits, whatever stands between them.</summary>
    [Theory]
    [InlineData("138/1234/5678", "***78")]
    [InlineData("138,1234,5678", "***78")]
    [InlineData("138_1234_5678", "***78")]
    [InlineData("138\u00a01234\u00a05678", "***78")]
    [InlineData("138\u20131234\u20135678", "***78")]
    [InlineData("+86 (138) - 1234 // 5678", "+86 (***78")]
    [InlineData("1\u202f3\u202f8\u202f1\u202f2\u202f3\u202f4\u202f5\u202f6\u202f7\u202f8", "***7\u202f8")]
    [InlineData("<b>138</b>1234<i>5678</i>", "<b>***78</i>")]
    [InlineData("\\u0031\\u0033\\u0038\\u0031\\u0032\\u0033\\u0034\\u0035\\u0036\\u0037\\u0038", "***\\u0037\\u0038")]
    [InlineData("&#49;38&nbsp;1234&#x35;678", "***78")]
    [InlineData("%31%33%38%2D1234%2D5678", "***78")]
    [InlineData("１３８１２３４５６７８", "***７８")]
    public async Task A_number_in_an_error_is_masked(string quoted, string masked)
    {
        var failure = await FailAsync($"number: {quoted}, SMS not sent");

        Assert.Equal($"number: {masked}, SMS not sent", failure.ResponseBody);
    }

    [Theory]
    [InlineData("the text 'Dear Kim Cheol-Su, your…' is too long", "the text '***…' is too long")]
    [InlineData("Dear+Kim+Cheol-Su%2C+your+appointment", "***")]
    [InlineData("Dear Lee &amp; Park", "Dear Lee &amp; Park")]
    public async Task A_text_cut_short_is_masked(string quoted, string masked) =>
        Assert.Equal(masked, (await FailAsync(quoted, "Dear Kim Cheol-Su, your appointment")).ResponseBody);

    /// <summary>Texts are masked before they are cut, so that none is cut first and then not found.</summary>
    [Fact]
    public async Task A_text_across_the_limit_is_masked()
    {
        var text = string.Concat(Enumerable.Repeat("가나다라마바사아자차", 100));

        var failure = await FailAsync(string.Concat(Enumerable.Repeat(text, 17)), text);

        Assert.DoesNotContain("가나", failure.ResponseBody, StringComparison.Ordinal);
    }

    /// <summary>A code that was sent to be typed in is hidden whole, where of a number the last digits may stay.</summary>
    [Theory]
    [InlineData("7416")]
    [InlineData("741627")]
    public async Task A_code_in_an_error_is_masked(string code) =>
        Assert.Equal("the code *** is wrong", (await FailAsync($"the code {code} is wrong", code)).ResponseBody);

    [Fact]
    public async Task Words_of_the_protocol_stay()
    {
        await using var server = Start(Respond(400, """{"errorCode":"ValidationError","errorMessage":"type SMS takes 90 bytes, LMS 2,000"}"""));
        using var client = new SolapiGroupScheduleClient(Accounts.Solapi(server.Url));

        var failure = await Assert.ThrowsAsync<ScheduledSmsException>(() => client.AddMessagesAsync("G4V1", [Accounts.SolapiMessage() with { Type = SolapiMessageType.Sms }], TestContext.Current.CancellationToken));

        Assert.Equal("type SMS takes 90 bytes, LMS 2,000", failure.ProviderMessage);
    }

    private static async Task<ScheduledSmsException> FailAsync(string body, string text = Text)
    {
        await using var server = Start(Respond(403, body));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        var request = Accounts.JsmsRequest() with { TemplateParameters = new Dictionary<string, string> { ["text"] = text } };
        return await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(request, TestContext.Current.CancellationToken));
    }
}
