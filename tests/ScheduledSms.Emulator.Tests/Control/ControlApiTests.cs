using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>Faults and journal over HTTP, and who has access.</summary>
public sealed class ControlApiTests
{
    [Fact]
    public async Task A_fault_is_placed_listed_and_removed()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        using var control = Client(emulator);
        using var placed = await PostAsync(control, """
            {"provider":"jsms","operation":"balance.app","account":"e0e0e0e0e0e0e0e0e0e0e0e0","point":"beforeCommit",
             "action":{"kind":"status","status":503,"retryAfter":"2"},"first":1,"probability":1,"seed":7,
             "from":"2020-01-01T00:00:00Z","until":"2999-01-01T09:00:00+09:00"}
            """);
        Assert.Equal((HttpStatusCode.Created, "/_emulator/v1/faults/1"), (placed.StatusCode, placed.Headers.Location?.OriginalString));
        const string Rule = """
            "provider":"jsms","operation":"balance.app","account":"e0e0e0e0e0e0e0e0e0e0e0e0","point":"beforeCommit","action":{"kind":"status","status":503,"retryAfter":"2"},"first":1,"probability":1,"seed":7,"from":"2020-01-01T00:00:00.000Z","until":"2999-01-01T00:00:00.000Z"
            """;
        AssertJson($$"""{"id":1,{{Rule}},"matches":0,"hits":0}""", await TextAsync(placed));

        Assert.Equal(503, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.Equal(200, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        AssertJson($$"""{"faults":[{"id":1,{{Rule}},"matches":2,"hits":1}]}""", await control.GetStringAsync("faults"));

        using var removed = await control.DeleteAsync("faults/1");
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        await AssertProblemAsync(await control.DeleteAsync("faults/1"), 404, "There is no fault '1'.");
        await PostAsync(control, """{"action":{"kind":"fin"}}""");
        using var cleared = await control.DeleteAsync("faults");
        Assert.Equal(HttpStatusCode.NoContent, cleared.StatusCode);
        Assert.Empty(emulator.Faults.Placed);
    }

    [Fact]
    public async Task The_journal_has_the_providers_requests_and_none_of_its_own()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        using var control = Client(emulator);
        await PostAsync(control, """{"operation":"schedule.create","action":{"kind":"html","status":500}}""");
        await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        var journal = JsonNode.Parse(await control.GetStringAsync("journal?bodies=true"))!["requests"]!.AsArray();
        var request = Assert.Single(journal)!;
        Assert.Equal(
            ("0", "POST", "/v1/schedule", "jsms", "schedule.create", "500", "true", "1"),
            (Text("sequence"), Text("method"), Text("path"), Text("provider"), Text("operation"), Text("status"), Text("committed"), Text("fault")));
        Assert.Contains("13812345678", Text("body"), StringComparison.Ordinal);
        Assert.Single(emulator.Requests);
        string? Text(string member) => request[member]?.ToString();
    }

    [Theory]
    [InlineData("", "The body is not JSON.")]
    [InlineData("[]", "The body is not an object.")]
    [InlineData("{}", "'action' is missing.")]
    [InlineData("""{"action":"fin"}""", "'action' is not an object.")]
    [InlineData("""{"action":{}}""", "'action.kind' is missing.")]
    [InlineData("""{"action":{"kind":"explode"}}""", "'action.kind' is not one of fin, reset")]
    [InlineData("""{"action":{"kind":"fin","status":200}}""", "There is no member 'action.status'; there are kind.")]
    [InlineData("""{"action":{"kind":"fin"},"fist":1}""", "There is no member 'fist'; there are provider, operation, account, recipient, reference, call, point, action, first, every, probability, seed, from, until.")]
    [InlineData("""{"action":{"kind":"fin"},"first":1,"first":2}""", "'first' stands twice.")]
    [InlineData("""{"action":{"kind":"fin"},"first":1.5}""", "'first' is not a whole number.")]
    [InlineData("""{"action":{"kind":"fin"},"first":"1"}""", "'first' is not a number.")]
    [InlineData("""{"action":{"kind":"fin"},"provider":1}""", "'provider' is not a text.")]
    [InlineData("""{"action":{"kind":"fin"},"provider":"\ud800"}""", "The body is not JSON.")]
    [InlineData("""{"action":{"kind":"fin"},"point":"lunch"}""", "'point' is not one of onAccept, beforeReading, midBody, beforeCommit, afterCommit, midResponse.")]
    [InlineData("""{"action":{"kind":"fin"},"from":"soon"}""", "'from' is not an ISO 8601 instant.")]
    [InlineData("""{"action":{"kind":"fin"},"probability":2}""", "Probability: it is 0 to 1.")]
    [InlineData("""{"action":{"kind":"status"}}""", "'action.status' is missing.")]
    [InlineData("""{"action":{"kind":"status","status":99}}""", "A status is 200 to 599.")]
    [InlineData("""{"action":{"kind":"slowBytes","perByteMilliseconds":1e300}}""", "The pause before a byte")]
    [InlineData("""{"action":{"kind":"gzip"},"point":"beforeCommit"}""", "Action: gzip cannot be done at BeforeCommit")]
    public async Task What_makes_no_sense_is_rejected_by_name(string body, string detail)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = Client(emulator);
        await AssertProblemAsync(await PostAsync(control, body), 400, detail);
        Assert.Empty(emulator.Faults.Placed);
    }

    [Fact]
    public async Task A_path_a_method_and_a_size_it_does_not_take()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = Client(emulator);
        await AssertProblemAsync(await control.GetAsync("nothing"), 404, "There is nothing at this path.");
        using var put = await control.PutAsync("faults", null);
        Assert.Equal(["GET", "POST", "DELETE"], put.Content.Headers.Allow);
        await AssertProblemAsync(put, 405, "This path takes GET, POST, DELETE.");
        await AssertProblemAsync(await PostAsync(control, new string(' ', (64 * 1024) + 1)), 413, "A body has at most 64 KiB.");
        Assert.Empty(emulator.Requests);
    }

    [Theory]
    [InlineData("localhost:1", null, true)]
    [InlineData("LOCALHOST", null, true)]
    [InlineData("127.0.0.1", null, true)]
    [InlineData("127.3.2.1:80", null, true)]
    [InlineData("[::1]:80", null, true)]
    [InlineData("localhost:1", "http://localhost:1", true)]
    [InlineData("localhost:1", "http://localhost:2", false)]
    [InlineData("localhost:1", "https://localhost:1", false)]
    [InlineData("localhost:1", "http://evil.example", false)]
    [InlineData("localhost:1", "null", false)]
    [InlineData("evil.example", null, false)]
    [InlineData("evil.example", "http://evil.example", false)]
    [InlineData("localhost.evil.example", null, false)]
    [InlineData("127.0.0.1.evil.example", null, false)]
    [InlineData("192.0.2.1", null, false)]
    public async Task Only_those_who_meant_this_emulator_are_let_in(string host, string? origin, bool isLetIn)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = Client(emulator);
        foreach (var method in new[] { "GET", "DELETE", "OPTIONS" })
        {
            var request = new HttpRequestMessage(new HttpMethod(method), "faults");
            request.Headers.Host = host;
            if (origin is not null)
                request.Headers.Add("Origin", origin);
            using var response = await control.SendAsync(request);
            Assert.Equal(isLetIn, response.StatusCode is not HttpStatusCode.Forbidden);
            Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
            if (!isLetIn)
                await AssertProblemAsync(response, 403, "The ");
        }
    }

    [Theory]
    [InlineData("onAccept")]
    [InlineData("beforeReading")]
    [InlineData("beforeCommit")]
    [InlineData("midResponse")]
    public async Task A_fault_that_hits_everything_does_not_hit_its_removal(string point)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using (var control = Client(emulator))
            await PostAsync(control, $$"""{"point":"{{point}}","action":{"kind":"reset"} }""");

        using var jsms = new JsmsCaller(emulator);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => jsms.SendAsync("POST", "/v1/schedule", "{}"));
        // A separate connection: not one from before the fault.
        using (var control = Client(emulator))
        {
            using var removed = await control.DeleteAsync("faults/1");
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        }

        Assert.Equal(200, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
    }

    private static HttpClient Client(ScheduledSmsEmulator emulator) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = emulator.ControlUrl };

    private static Task<HttpResponseMessage> PostAsync(HttpClient control, string body) => control.PostAsync("faults", new StringContent(body, Encoding.UTF8, "application/json"));

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static void AssertJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected {expected}, got {actual}.");

    private static async Task AssertProblemAsync(HttpResponseMessage response, int status, string detail)
    {
        var problem = JsonNode.Parse(await TextAsync(response))!;
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.ToString()));
        Assert.Equal((status.ToString(System.Globalization.CultureInfo.InvariantCulture), "about:blank"), (problem["status"]!.ToString(), problem["type"]!.ToString()));
        Assert.NotEmpty(problem["title"]!.ToString());
        Assert.StartsWith(detail, problem["detail"]!.ToString(), StringComparison.Ordinal);
    }
}
