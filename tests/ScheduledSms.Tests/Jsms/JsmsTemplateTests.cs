using System.Net;
using ScheduledSms.Jsms;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>A template is read by its id, with the state of its review.</summary>
public sealed class JsmsTemplateTests
{
    [Fact]
    public async Task A_template_is_asked_for_by_its_id_and_read_member_by_member()
    {
        const string url = MockJsms.Base + "templates/37582";
        var provider = MockProvider.Expecting(HttpMethod.Get, url, MockFiles.JsmsResponse("template"));
        using var client = MockJsms.Client(provider);

        var template = await client.GetTemplateAsync(37582, Token);

        var request = provider.Single();
        Assert.Equal((HttpMethod.Get, url, "application/json", 0L), (request.Method, request.Uri.AbsoluteUri, request.ContentType, request.ContentLength));
        Assert.Equal((37582, "您好，您的验证码是{{code}}，5分钟内有效！", 300, "此模板用于用户注册"), (template.TemplateId!.Value, template.Text, template.TimeToLiveSeconds!.Value, template.Remark));
        Assert.Equal((JsmsTemplateType.VerificationCode, JsmsTemplateStatus.Passed), (template.Type, template.Status));
    }

    [Theory]
    [InlineData("0", "0")]
    [InlineData("\"1\"", "1")]
    [InlineData("2", "2")]
    [InlineData("7", "7")]
    [InlineData("null", null)]
    public async Task A_state_may_be_a_number_or_text_and_is_kept_when_nobody_knows_it(string status, string? value)
    {
        var template = await GetAsync($$"""{ "temp_id": 1, "type": {{status}}, "status": {{status}} }""");

        Assert.Equal((new JsmsTemplateStatus(value), new JsmsTemplateType(value)), (template.Status, template.Type));
        Assert.Equal(value, template.Status.Value);
    }

    [Fact]
    public void The_states_and_kinds_are_the_page_s()
    {
        Assert.Equal(["0", "1", "2"], new[] { JsmsTemplateStatus.Reviewing, JsmsTemplateStatus.Passed, JsmsTemplateStatus.Rejected }.Select(static state => state.Value));
        Assert.Equal(["1", "2", "3"], new[] { JsmsTemplateType.VerificationCode, JsmsTemplateType.Notice, JsmsTemplateType.Marketing }.Select(static type => type.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData(""", "ttl": null, "remark": null""")]
    public async Task What_only_some_templates_have_may_be_missing(string members)
    {
        var template = await GetAsync($$"""{ "temp_id": "1"{{members}} }""");

        Assert.Equal((1, null, null), (template.TemplateId!.Value, template.TimeToLiveSeconds, template.Remark));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "temp_id": null, "status": 1 }""")]
    [InlineData("""{ "error": { "code": 50013, "message": "invalid temp_id" } }""")]
    public async Task A_success_without_an_id_is_no_template(string body)
    {
        var failure = await FailureAsync(() => GetAsync(body));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public async Task An_id_that_cannot_be_one_is_rejected(long id)
    {
        var provider = new MockProvider();
        using var client = MockJsms.Client(provider);

        var rejection = await AssertRejectedAsync(provider, () => client.GetTemplateAsync(id, Token), "templateId");

        Assert.Equal(ScheduledSmsErrorCode.InvalidTemplate, rejection.Code);
    }

    private static async Task<JsmsTemplateInfo> GetAsync(string response)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.GetTemplateAsync(1, Token);
    }
}
