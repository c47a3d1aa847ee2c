using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

public sealed class JsmsTemplateTests : IAsyncLifetime
{
    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync();
        _jsms = new JsmsCaller(_emulator);
    }

    public async ValueTask DisposeAsync()
    {
        _jsms.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task The_page_s_sample_is_returned_member_for_member()
    {
        _emulator.Jsms.Account().AddTemplate(new JsmsTemplate(37582, "您好，您的验证码是{{code}}，5分钟内有效！")
        {
            Kind = JsmsTemplateKind.VerificationCode, TimeToLive = 300, Remark = "此模板用于用户注册",
        });

        Assert.Equal(
            """{"temp_id":37582,"template":"您好，您的验证码是{{code}}，5分钟内有效！","type":1,"ttl":300,"remark":"此模板用于用户注册","status":1}""",
            (await _jsms.SendAsync("GET", "/v1/templates/37582")).Text);
    }

    [Theory]
    [InlineData(JsmsTemplateState.Auditing, "0")]
    [InlineData(JsmsTemplateState.Approved, "1")]
    [InlineData(JsmsTemplateState.WrongType, "1")]
    [InlineData(JsmsTemplateState.Rejected, "2")]
    public async Task The_state_of_its_review(JsmsTemplateState state, string status)
    {
        _emulator.Jsms.Account().AddTemplate(7, "a", state);
        var response = await _jsms.SendAsync("GET", "/v1/templates/7");
        Assert.Equal((status, "2"), (response["status"], response["type"]));
        Assert.Equal(["temp_id", "template", "type", "status"], response.Json.Select(member => member.Key));
    }

    [Theory]
    [InlineData("8")]
    [InlineData("-7")]
    [InlineData("seven")]
    [InlineData("99999999999999999999")]
    public async Task Only_a_declared_template_can_be_read(string id)
    {
        _emulator.Jsms.Account().AddTemplate(7, "a");
        var response = await _jsms.SendAsync("GET", $"/v1/templates/{id}");
        Assert.Equal((403, "50013"), (response.Status, response.Json["error"]!["code"]!.ToString()));
    }

    [Fact]
    public async Task Accounts_do_not_see_each_other_s_templates()
    {
        _emulator.Jsms.AddAccount("ffffffffffffffffffffffff", "111111111111111111111111").AddTemplate(7, "a");
        Assert.Equal(403, (await _jsms.SendAsync("GET", "/v1/templates/7")).Status);
        _jsms.Authorization = null;
        Assert.Equal(400, (await _jsms.SendAsync("GET", "/v1/templates/7")).Status);
    }
}
