using System.Text;
using System.Text.Json;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>What is sent, byte for byte, for the inputs of the provider's schedule page.</summary>
public sealed class JsmsWireTests
{
    private const string AppAuthorization = "Basic N2Q0MzFlNDJkZmE2YTZkNjkzYWMyZDA0OjVlOTg3YWM2ZDJlMDRkOTVhOWQ4ZjBkMQ==";
    private const string DeveloperAuthorization = "Basic ZGV2LWtleTpkZXYtc2VjcmV0";
    private const string One = MockJsms.Base + "schedule/" + MockJsms.ScheduleId;
    private const string SingleSample = """
        { "send_time": "2017-07-01 09:00:00", "mobile": "13812345678", "temp_id": 1250, "temp_para": { "number": "741627" } }
        """;

    [Fact]
    public async Task A_single_schedule_goes_out_as_the_page_shows_it()
    {
        var provider = MockProvider.Expecting(HttpMethod.Post, MockJsms.Base + "schedule", MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider);

        var result = await client.CreateScheduleAsync(MockJsms.Single(), Token);

        AssertWrite(provider.Single(), HttpMethod.Post, MockJsms.Base + "schedule", SingleSample);
        Assert.Equal(MockJsms.ScheduleId, result.ScheduleId);
        Assert.Equal(MockJsms.SendAt, result.SendAt);
    }

    [Fact]
    public async Task A_single_update_goes_out_as_the_page_shows_it()
    {
        var provider = MockProvider.Expecting(HttpMethod.Put, One, MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider);

        var result = await client.UpdateScheduleAsync(MockJsms.ScheduleId, MockJsms.Single(), Token);

        AssertWrite(provider.Single(), HttpMethod.Put, One, SingleSample);
        Assert.Equal(MockJsms.ScheduleId, result.ScheduleId);
        Assert.Equal(MockJsms.SendAt, result.SendAt);
    }

    [Fact]
    public async Task A_single_schedule_without_parameters_has_three_members()
    {
        var provider = MockProvider.Expecting(HttpMethod.Post, MockJsms.Base + "schedule", MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider);

        await client.CreateScheduleAsync(MockJsms.Single() with { TemplateParameters = null }, Token);

        MockJson.AssertSame("""{ "send_time": "2017-07-01 09:00:00", "mobile": "13812345678", "temp_id": 1250 }""", provider.Single().Text);
    }

    [Fact]
    public async Task A_signature_goes_out_as_a_number()
    {
        var provider = MockProvider.Expecting(HttpMethod.Post, MockJsms.Base + "schedule", MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider);

        await client.CreateScheduleAsync(MockJsms.Single() with { TemplateParameters = null, SignatureId = 4321 }, Token);

        MockJson.AssertSame("""{ "send_time": "2017-07-01 09:00:00", "mobile": "13812345678", "temp_id": 1250, "sign_id": 4321 }""", provider.Single().Text);
    }

    [Theory]
    [InlineData(0, "2017-07-01 09:00:00")]
    [InlineData(-5, "2017-07-01 09:00:00")]
    [InlineData(14, "2017-07-01 09:00:00")]
    public async Task A_send_time_is_the_same_whatever_offset_it_was_given_at(int hours, string sendTime)
    {
        var provider = MockProvider.Responding(System.Net.HttpStatusCode.OK, MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider);

        await client.CreateScheduleAsync(MockJsms.Single() with { SendAt = MockJsms.SendAt.ToOffset(TimeSpan.FromHours(hours)) }, Token);

        Assert.Contains($"\"send_time\":\"{sendTime}\"", provider.Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "2017-07-01 01:00:00")]
    [InlineData(9, "2017-07-01 10:00:00")]
    [InlineData(-14, "2017-06-30 11:00:00")]
    public async Task A_send_time_is_written_at_the_configured_offset(int hours, string sendTime)
    {
        var provider = MockProvider.Responding(System.Net.HttpStatusCode.OK, MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider, options => options.SendTimeOffset = TimeSpan.FromHours(hours), MockJsms.SendAt.AddDays(-3));

        await client.CreateScheduleAsync(MockJsms.Single(), Token);

        Assert.Contains($"\"send_time\":\"{sendTime}\"", provider.Single().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_batch_goes_out_with_tag_and_recipients()
    {
        const string url = MockJsms.Base + "schedule/batch";
        var provider = MockProvider.Expecting(HttpMethod.Post, url, MockFiles.JsmsResponse("batch-created"));
        using var client = MockJsms.Client(provider);

        var result = await client.CreateBatchScheduleAsync(FullBatch() with { Tag = "七月提醒" }, Token);

        AssertWrite(provider.Single(), HttpMethod.Post, url, """
            {
              "send_time": "2017-07-01 09:00:00", "sign_id": 4321, "temp_id": 1250, "tag": "七月提醒",
              "recipients": [ { "mobile": "13812345678", "temp_para": { "number": "741627" } }, { "mobile": "13812345679" } ]
            }
            """);
        Assert.Equal("0e9a7ac9-4bfd-4ad7-8a0f-0d396ca5bb1e", result.ScheduleId);
        Assert.Equal(MockJsms.SendAt, result.SendAt);
    }

    [Fact]
    public async Task A_batch_update_goes_out_without_a_tag()
    {
        const string url = MockJsms.Base + "schedule/batch/" + MockJsms.ScheduleId;
        var provider = MockProvider.Expecting(HttpMethod.Put, url, MockFiles.JsmsResponse("batch-created"));
        using var client = MockJsms.Client(provider);

        var result = await client.UpdateBatchScheduleAsync(MockJsms.ScheduleId, FullBatch() with { SignatureId = null }, Token);

        AssertWrite(provider.Single(), HttpMethod.Put, url, """
            {
              "send_time": "2017-07-01 09:00:00", "temp_id": 1250,
              "recipients": [ { "mobile": "13812345678", "temp_para": { "number": "741627" } }, { "mobile": "13812345679" } ]
            }
            """);
        Assert.Equal(MockJsms.SendAt, result.SendAt);
    }

    [Fact]
    public async Task A_read_has_an_empty_body_of_known_length()
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, One, MockFiles.JsmsResponse("schedule"));
        using var client = MockJsms.Client(provider);

        await client.GetScheduleAsync(MockJsms.ScheduleId, Token);

        AssertRead(provider.Single(), One, AppAuthorization);
    }

    [Fact]
    public async Task A_delete_has_an_empty_body_of_known_length()
    {
        var provider = MockProvider.Expecting(HttpMethod.Delete, One, "");
        using var client = MockJsms.Client(provider);

        await client.DeleteScheduleAsync(MockJsms.ScheduleId, Token);

        var request = provider.Single();
        Assert.Equal(HttpMethod.Delete, request.Method);
        Assert.Equal(One, request.Uri.AbsoluteUri);
        Assert.Equal(AppAuthorization, request.Authorization);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(0, request.ContentLength);
        Assert.Empty(request.Body);
    }

    [Fact]
    public async Task The_app_balance_is_read_with_the_app_key()
    {
        const string url = MockJsms.Base + "accounts/app";
        var provider = MockProvider.Expecting(HttpMethod.Get, url, MockFiles.JsmsResponse("app-balance"));
        using var client = MockJsms.Client(provider);

        await client.GetAppBalanceAsync(Token);

        AssertRead(provider.Single(), url, AppAuthorization);
    }

    [Fact]
    public async Task The_developer_balance_is_read_with_the_developer_key()
    {
        const string url = MockJsms.Base + "accounts/dev";
        var provider = MockProvider.Expecting(HttpMethod.Get, url, MockFiles.JsmsResponse("developer-balance"));
        using var client = MockJsms.Client(provider);

        await client.GetDeveloperBalanceAsync(Token);

        AssertRead(provider.Single(), url, DeveloperAuthorization);
    }

    [Theory]
    [InlineData("김철수")]
    [InlineData("王小明")]
    [InlineData("お知らせ")]
    [InlineData("é <b>&'+")]
    [InlineData("𠮷野家")]
    [InlineData("👩‍👩‍👧 🎉")]
    public async Task Text_goes_out_unescaped(string text)
    {
        var provider = MockProvider.Responding(System.Net.HttpStatusCode.OK, MockFiles.JsmsResponse("schedule-created"));
        using var client = MockJsms.Client(provider);
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["名字"] = text };

        await client.CreateScheduleAsync(MockJsms.Single() with { TemplateParameters = parameters }, Token);

        var body = provider.Single().Body;
        Assert.True(body.AsSpan().IndexOf(Encoding.UTF8.GetBytes($"\"名字\":\"{text}\"")) > 0, Encoding.UTF8.GetString(body));
    }

    [Fact]
    public async Task An_address_without_its_last_slash_keeps_its_path()
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, "https://proxy.example/jiguang/v1/accounts/app", MockFiles.JsmsResponse("app-balance"));
        using var client = MockJsms.Client(provider, static options => options.BaseAddress = new Uri("https://proxy.example/jiguang/v1"));

        await client.GetAppBalanceAsync(Token);

        Assert.Equal("https://proxy.example/jiguang/v1/accounts/app", provider.Single().Uri.AbsoluteUri);
    }

    /// <summary>The handwritten writer omits no member and names each one correctly.</summary>
    [Fact]
    public void A_recipient_of_a_batch_is_written_as_its_attributes_say()
    {
        var recipient = new JsmsBatchRecipient { Mobile = "13812345678", TemplateParameters = new Dictionary<string, string> { ["number"] = "741627", ["name"] = "a\"" } };

        Assert.Equal(JsonSerializer.Serialize(recipient), JsonSerializer.Serialize(recipient, JsmsJson.Default.JsmsBatchRecipient));
        Assert.DoesNotContain(typeof(JsmsBatchRecipient).GetProperties(), property => property.GetValue(recipient) is null);
        Assert.Equal("""{"mobile":"1"}""", JsonSerializer.Serialize(new JsmsBatchRecipient { Mobile = "1" }, JsmsJson.Default.JsmsBatchRecipient));
    }

    [Fact]
    public void Every_call_of_the_client_is_among_the_operations() =>
        Assert.Equal(
            typeof(JsmsScheduleClient).GetMethods().Select(static method => method.Name).Where(static name => name.EndsWith("Async", StringComparison.Ordinal)).Except(typeof(IScheduledMessageClient).GetMethods().Select(static method => method.Name), StringComparer.Ordinal).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            MockJsms.Operations.Keys.Select(static name => name + "Async").Order(StringComparer.Ordinal));

    private static JsmsBatchScheduleRequest FullBatch() => new()
    {
        SendAt = MockJsms.SendAt,
        TemplateId = 1250,
        SignatureId = 4321,
        Recipients =
        [
            new JsmsBatchRecipient { Mobile = "13812345678", TemplateParameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = "741627" } },
            new JsmsBatchRecipient { Mobile = "13812345679" },
        ],
    };

    private static void AssertWrite(MockRequest request, HttpMethod method, string url, string body)
    {
        Assert.Equal(method, request.Method);
        Assert.Equal(url, request.Uri.AbsoluteUri);
        Assert.Equal(AppAuthorization, request.Authorization);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(request.Body.Length, request.ContentLength);
        MockJson.AssertSame(body, request.Text);
        MockJson.AssertNoNulls(request.Text);
    }

    private static void AssertRead(MockRequest request, string url, string authorization)
    {
        Assert.Equal(HttpMethod.Get, request.Method);
        Assert.Equal(url, request.Uri.AbsoluteUri);
        Assert.Equal(authorization, request.Authorization);
        Assert.Equal("application/json", request.ContentType);
        Assert.Equal(0, request.ContentLength);
        Assert.Empty(request.Body);
    }
}
