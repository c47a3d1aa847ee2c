using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using ScheduledSms.Jsms;
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

    private static async Task<ScheduledSmsException> FailAsync(string body)
    {
        await using var server = Start(Respond(403, body));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        var request = Accounts.JsmsRequest() with { TemplateParameters = new Dictionary<string, string> { ["text"] = Text } };
        return await Assert.ThrowsAsync<ScheduledSmsException>(() => client.CreateScheduleAsync(request, TestContext.Current.CancellationToken));
    }
}
