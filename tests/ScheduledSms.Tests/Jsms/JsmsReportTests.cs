using System.Net;
using System.Text.Json;
using ScheduledSms.Jsms;
using ScheduledSms.Jsms.Wire;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.MockCall;

namespace ScheduledSms.Tests.Jsms;

/// <summary>Reports can be taken once: none is lost to an unexpected row, and none to a second request.</summary>
public sealed class JsmsReportTests
{
    private const string Url = MockJsms.Base + "report";

    /// <summary>The response on the provider's page.</summary>
    private const string Rows = """
        [
          { "msgId": "88235123435", "phone": "18612345577", "receiveTime": 1575015093000, "status": 4001 },
          { "msgId": "88235123436", "phone": "18612345578", "receiveTime": 1575015093000, "status": 4004 }
        ]
        """;

    [Fact]
    public async Task The_page_s_reports_are_read_member_by_member()
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, Url, Rows);
        using var client = MockJsms.Client(provider);

        var reports = await client.TakeReportsAsync(Token);

        var request = provider.Single();
        Assert.Equal((HttpMethod.Get, Url, "application/json", 0L), (request.Method, request.Uri.AbsoluteUri, request.ContentType, request.ContentLength));
        Assert.StartsWith("Basic ", request.Authorization, StringComparison.Ordinal);
        Assert.Equal([("88235123435", "18612345577", JsmsDeliveryStatus.Delivered), ("88235123436", "18612345578", JsmsDeliveryStatus.NoSuchNumber)], reports.Select(static report => (report.MessageId!, report.Phone!, report.Status)));
        Assert.All(reports, static report => Assert.Equal(new DateTimeOffset(2019, 11, 29, 16, 11, 33, TimeSpan.FromHours(8)), report.ReceivedAt));
        Assert.All(reports, static report => Assert.Null(report.UnknownMembers));
    }

    [Fact]
    public void A_row_is_read_without_loss()
    {
        const string row = """{ "msgId": 88235123435, "phone": 18612345577, "receiveTime": 1575015093000, "status": 4001, "carrier": "CMCC" }""";
        var type = JsmsJson.Default.JsmsDeliveryReport;

        Assert.Empty(MockJson.Lost(row, JsonSerializer.Serialize(JsonSerializer.Deserialize(row, type), type)));
    }

    [Fact]
    public async Task No_reports_are_an_empty_list() => Assert.Empty(await TakeAsync("[]"));

    [Theory]
    [InlineData("1492150741392", 1492150741392)]
    [InlineData("\"1492150741392\"", 1492150741392)]
    [InlineData("\"2017-04-14 14:19:01\"", null)]
    [InlineData("\"2017-04-14T06:19:01Z\"", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("99999999999999999", null)]
    [InlineData("9223372036854775808", null)]
    [InlineData("null", null)]
    public async Task A_time_that_is_no_number_of_milliseconds_names_no_instant(string receiveTime, long? milliseconds)
    {
        var report = Assert.Single(await TakeAsync($$"""[ { "msgId": 7, "receiveTime": {{receiveTime}} } ]"""));

        Assert.Equal(milliseconds, report.ReceivedAt?.ToUnixTimeMilliseconds());
        Assert.Equal(receiveTime == "null" ? null : receiveTime.Trim('"'), report.ReceiveTimeText);
    }

    [Theory]
    [InlineData("4001", "4001")]
    [InlineData("\"4010\"", "4010")]
    [InlineData("4999", "4999")]
    public async Task A_status_may_be_a_number_or_text_and_is_kept_when_nobody_knows_it(string status, string value) =>
        Assert.Equal(value, Assert.Single(await TakeAsync($$"""[ { "msgId": "7", "status": {{status}} } ]""")).Status.Value);

    [Fact]
    public void The_codes_are_the_page_s() =>
        Assert.Equal(
            ["4001", "4002", "4003", "4004", "4005", "4006", "4007", "4008", "4009", "4010", "4100"],
            typeof(JsmsDeliveryStatus).GetProperties().Where(static property => property.PropertyType == typeof(JsmsDeliveryStatus)).Select(static property => ((JsmsDeliveryStatus)property.GetValue(null)!).Value!).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("""{ "msgId": { "id": 7 }, "status": 4001 }""", null, "msgId")]
    [InlineData("""{ "msgId": "7", "status": [ 4001 ] }""", "7", "status")]
    [InlineData("""{ "msgId": "\ud800", "status": 4001 }""", null, "msgId")]
    [InlineData("7", null, "")]
    [InlineData("null", null, "")]
    public async Task An_odd_row_costs_no_other_and_is_kept(string row, string? messageId, string member)
    {
        var reports = await TakeAsync($$"""[ {{row}}, { "msgId": "8", "status": 4001 } ]""");

        Assert.Equal([messageId, "8"], reports.Select(static report => report.MessageId));
        Assert.Contains(member, reports[0].UnknownMembers!.Keys);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "error": { "code": 50009, "message": "out of freq" } }""")]
    [InlineData("""[ { "error": { "code": 50009 } } ]""")]
    [InlineData("[ null ]")]
    public async Task What_names_no_message_is_no_report(string body)
    {
        var failure = await FailureAsync(() => TakeAsync(body));

        Assert.Equal((SendOutcome.Unknown, ScheduledSmsErrorCode.InvalidResponse), (failure.Outcome, failure.Code));
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, "")]
    [InlineData(HttpStatusCode.RequestTimeout, "")]
    [InlineData(HttpStatusCode.OK, "<html>")]
    [InlineData(HttpStatusCode.OK, "")]
    public async Task After_a_lost_response_it_is_not_asked_again(HttpStatusCode status, string body)
    {
        var provider = MockProvider.Expecting(HttpMethod.Get, Url, body, status).Then(HttpMethod.Get, Url, Rows);
        using var client = MockJsms.Client(provider, static options => (options.MaxRetryAttempts, options.RetryDelay) = (3, TimeSpan.Zero));

        var failure = await FailureAsync(() => client.TakeReportsAsync(Token));

        Assert.Equal((SendOutcome.Unknown, 1, false), (failure.Outcome, failure.Attempts, failure.IsSafeToRetry));
        Assert.Single(provider.Requests);
    }

    [Fact]
    public async Task Asked_too_often_it_took_nothing_and_is_asked_again()
    {
        var provider = MockProvider
            .Expecting(HttpMethod.Get, Url, """{ "error": { "code": 50009, "message": "out of freq" } }""", HttpStatusCode.Forbidden)
            .Then(HttpMethod.Get, Url, Rows);
        using var client = MockJsms.Client(provider, static options => (options.MaxRetryAttempts, options.RetryDelay) = (3, TimeSpan.Zero));

        Assert.Equal(2, (await client.TakeReportsAsync(Token)).Count);
        provider.VerifyAll();
    }

    private static async Task<IReadOnlyList<JsmsDeliveryReport>> TakeAsync(string response)
    {
        using var client = MockJsms.Client(MockProvider.Responding(HttpStatusCode.OK, response));
        return await client.TakeReportsAsync(Token);
    }
}
