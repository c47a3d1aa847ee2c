using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Jsms;

/// <summary>Templates written over the API.</summary>
public sealed class JsmsTemplateWriteTests : IAsyncLifetime
{
    private const string Body = """{"template":"您的验证码是{{code}}","type":1,"ttl":300,"remark":"注册"}""";

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

    [Theory]
    [InlineData(JsmsTemplateState.Auditing, "0", 403)]
    [InlineData(JsmsTemplateState.Approved, "1", 200)]
    public async Task A_new_template(JsmsTemplateState quirk, string status, int sent)
    {
        _emulator.Jsms.Quirks.NewTemplateState = quirk;
        var id = (await _jsms.SendAsync("POST", "/v1/templates", Body))["temp_id"];
        var read = await _jsms.SendAsync("GET", $"/v1/templates/{id}");
        Assert.Equal(("您的验证码是{{code}}", "1", "300", "注册", status), (read["template"], read["type"], read["ttl"], read["remark"], read["status"]));
        Assert.Equal(sent, (await _jsms.SendAsync("POST", "/v1/messages", $$$"""{"mobile":"13812345678","temp_id":{{{id}}},"temp_para":{"code":"1"} }""")).Status);
    }

    [Theory]
    [InlineData(JsmsTemplateState.Rejected, 200)]
    [InlineData(JsmsTemplateState.Auditing, 403)]
    [InlineData(JsmsTemplateState.Approved, 403)]
    public async Task Only_a_rejected_one_can_be_changed(JsmsTemplateState state, int status)
    {
        _emulator.Jsms.Account().AddTemplate(7, "a", state);
        var response = await _jsms.SendAsync("PUT", "/v1/templates/7", """{"temp_id":7,"template":"b","type":2}""");
        Assert.Equal(status, response.Status);
        if (status == 200)
            Assert.Equal("""{"temp_id":7}""", response.Text);
        else
            Assert.Equal("50047", response.Json["error"]!["code"]!.ToString());
        Assert.Equal(status == 200 ? "b" : "a", (await _jsms.SendAsync("GET", "/v1/templates/7"))["template"]);
    }

    [Fact]
    public async Task One_that_is_created_leaves_the_others_usable()
    {
        const string schedule = """{"send_time":"2099-01-01 09:00:00","mobile":"13812345678","temp_id":1}""";
        Assert.Equal(200, (await _jsms.SendAsync("POST", "/v1/templates", Body)).Status);
        Assert.Equal(200, (await _jsms.SendAsync("POST", "/v1/schedule", schedule)).Status);
        // Also after a restart; one that is declared closes the list.
        using var snapshot = new MemoryStream();
        await _emulator.SaveAsync(snapshot, TestContext.Current.CancellationToken);
        snapshot.Position = 0;
        await _emulator.RestoreAsync(snapshot, TestContext.Current.CancellationToken);
        Assert.Equal(200, (await _jsms.SendAsync("POST", "/v1/schedule", schedule)).Status);
        _emulator.Jsms.Account().AddTemplate(2, "a");
        Assert.Equal(403, (await _jsms.SendAsync("POST", "/v1/schedule", schedule)).Status);
    }

    [Fact]
    public async Task A_deleted_one_is_gone()
    {
        _emulator.Jsms.Account().AddTemplate(7, "a");
        Assert.Equal((200, ""), (await _jsms.SendAsync("DELETE", "/v1/templates/7") is var response ? (response.Status, response.Text) : default));
        Assert.Equal(403, (await _jsms.SendAsync("GET", "/v1/templates/7")).Status);
        Assert.Equal(403, (await _jsms.SendAsync("DELETE", "/v1/templates/7")).Status);
    }

    [Theory]
    [InlineData("""{"template":" ","type":1}""", 50042)]
    [InlineData("""{"template":"{{a","type":1}""", 50044)]
    [InlineData("""{"template":"a","type":4}""", 50025)]
    [InlineData("""{"template":"a","type":1,"ttl":0}""", 50041)]
    [InlineData("""{"template":"a","type":"1"}""", 50007)]
    public async Task What_is_wrong_is_rejected(string body, int code) =>
        Assert.Equal(code, (await _jsms.SendAsync("POST", "/v1/templates", body)).Json["error"]!["code"]!.GetValue<int>());

    [Theory]
    [InlineData(350, 3, 200)]
    [InlineData(351, 3, 50043)]
    [InlineData(1, 4, 50045)]
    public async Task Long_texts_are_rejected(int template, int remark, int code)
    {
        _emulator.Jsms.Quirks.MaxRemarkCharacters = 3;
        var response = await _jsms.SendAsync("POST", "/v1/templates", $$"""{"template":"{{new string('a', template)}}","type":1,"remark":"{{new string('b', remark)}}"}""");
        Assert.Equal(code, response.Status == 200 ? 200 : response.Json["error"]!["code"]!.GetValue<int>());
    }
}
