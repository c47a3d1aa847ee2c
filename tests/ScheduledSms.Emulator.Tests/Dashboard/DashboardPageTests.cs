using System.Net;
using System.Net.Http.Headers;

namespace ScheduledSms.Emulator.Tests.Dashboard;

/// <summary>How the page is served. What it does is tested in a browser, in a separate project.</summary>
public sealed class DashboardPageTests
{
    [Theory]
    [InlineData("", "text/html")]
    [InlineData("index.html", "text/html")]
    [InlineData("styles/base.css", "text/css")]
    [InlineData("scripts/app.js", "text/javascript")]
    [InlineData("i18n/ko.js", "text/javascript")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Its_files_are_served_under_a_strict_policy(string path, string type)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var browser = Browser(emulator);

        using var response = await browser.GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, type), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            Header(response, "Content-Security-Policy"));
        Assert.Equal(("no-referrer", "nosniff", "no-cache"), (Header(response, "Referrer-Policy"), Header(response, "X-Content-Type-Options"), Header(response, "Cache-Control")));
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var browser = Browser(emulator);
        using var first = await browser.GetAsync("scripts/app.js");

        using var again = new HttpRequestMessage(HttpMethod.Get, "scripts/app.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var known = await browser.SendAsync(again);
        using var other = new HttpRequestMessage(HttpMethod.Get, "scripts/api.js") { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var unknown = await browser.SendAsync(other);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (known.StatusCode, unknown.StatusCode));
        Assert.Equal(first.Headers.ETag, known.Headers.ETag);
    }

    [Theory]
    [InlineData("GET", "nothing.js")]
    [InlineData("GET", "scripts")]
    [InlineData("GET", "scripts/")]
    [InlineData("GET", "../ScheduledSms.Emulator.csproj")]
    [InlineData("GET", "%2e%2e/icon.svg")]
    [InlineData("GET", "DashboardPage.cs")]
    [InlineData("HEAD", "index.html")]
    [InlineData("POST", "index.html")]
    public async Task There_is_nothing_else(string method, string path)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var browser = Browser(emulator);

        using var response = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(response.Headers.ETag);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/_emulator")]
    public async Task A_browser_at_the_bare_address_is_led_to_it(string path)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var browser = Browser(emulator);
        browser.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var response = await browser.GetAsync(path);

        Assert.Equal((HttpStatusCode.Found, "/_emulator/"), (response.StatusCode, response.Headers.Location?.OriginalString));
        Assert.Equal(emulator.DashboardUrl, new Uri(emulator.Url, response.Headers.Location!));
    }

    [Fact]
    public async Task A_client_at_the_bare_address_is_served_by_a_provider()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var client = new HttpClient();

        using var response = await client.GetAsync(emulator.Url);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("solapi", Assert.Single(emulator.Requests).Provider);
    }

    [Theory]
    [InlineData("evil.example", null)]
    [InlineData("127.0.0.1", "http://evil.example")]
    public async Task It_is_not_for_other_origins(string host, string? origin)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var browser = Browser(emulator);
        using var request = new HttpRequestMessage(HttpMethod.Get, "") { Headers = { Host = host } };
        if (origin is not null)
            request.Headers.Add("Origin", origin);

        using var response = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Its_requests_are_in_no_journal_and_hit_by_no_fault()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var fault = emulator.Faults.Add(new ScheduledSms.Emulator.Faults.Fault { Action = ScheduledSms.Emulator.Faults.FaultAction.Reset });
        using var browser = Browser(emulator);

        using var response = await browser.GetAsync("");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(emulator.Requests);
        Assert.Equal(0, emulator.Faults.Placed.Single(placed => placed.Id == fault.Id).Matches);
    }

    private static HttpClient Browser(ScheduledSmsEmulator emulator) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = emulator.DashboardUrl };

    private static string Header(HttpResponseMessage response, string name) => string.Join(", ", response.Headers.GetValues(name));
}
