using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Reports;

/// <summary>JSMS calls an app back.</summary>
public sealed class JsmsCallbackTests : IAsyncLifetime
{
    private const string Time = "2026-12-01 10:00:00";

    private static readonly DateTimeOffset Start = new(2026, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
    private static readonly DateTimeOffset Due = Start.AddHours(1);

    private ScheduledSmsEmulator _emulator = null!;
    private JsmsCaller _jsms = null!;
    private CallbackReceiver _app = null!;

    private JsmsAccount Account => _emulator.Jsms.Account();

    public async ValueTask InitializeAsync()
    {
        _emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        _jsms = new JsmsCaller(_emulator);
        _app = await CallbackReceiver.StartAsync();
        Account.ReportCallback = _app.Url;
    }

    public async ValueTask DisposeAsync()
    {
        _jsms.Dispose();
        await _emulator.DisposeAsync();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_report_is_posted_after_a_handshake()
    {
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time, "10000004004"));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(["GET", "POST"], _app.Arrivals.Select(arrival => arrival.Method));
        Assert.Matches("^[A-Za-z0-9]{8}$", _app.Arrivals[0].Query["echostr"]);
        Assert.Equal("test", _app.Arrivals[0].Query["from"]);
        var post = _app.Posts[0];
        Assert.Equal("application/x-www-form-urlencoded", post.ContentType);
        Assert.Equal(["nonce", "timestamp", "signature", "type", "data"], post.Form.Keys);
        Assert.Equal(("SMS_REPORT", Due.ToUnixTimeMilliseconds().ToString(System.Globalization.CultureInfo.InvariantCulture)), (post.Form["type"], post.Form["timestamp"]));
        var messageId = Assert.Single(_emulator.Delivered).MessageId;
        Assert.Equal($$"""{"msgId":"{{messageId}}","phone":"10000004004","receiveTime":{{Due.ToUnixTimeMilliseconds()}},"status":4004}""", post.Form["data"]);
        Assert.Equal(Signature(post.Form), post.Form["signature"]);
    }

    [Fact]
    public void The_signature_is_that_of_the_reference()
    {
        var fields = new Dictionary<string, string> { ["nonce"] = "7659972084945889195", ["timestamp"] = "1492150740274" };
        Assert.Equal("57858e063e5a802e09f7e87169b587701537d4d9", Signature(fields, "dev_sample_appKey", "dev_sample_appMasterSecret"));
        Assert.Equal("57858e063e5a802e09f7e87169b587701537d4d9", Emulator.Callbacks.LowerHex.Sha1("appKey=dev_sample_appKey&appMasterSecret=dev_sample_appMasterSecret&nonce=7659972084945889195&timestamp=1492150740274"));
    }

    [Fact]
    public async Task Each_message_has_its_own_post_and_the_handshake_is_done_once()
    {
        var mobiles = Enumerable.Range(0, 100).Select(i => $"138{i:00000000}").ToArray();
        await _jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch(Time, [.. mobiles, "10000000000"]));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(101, _app.Arrivals.Count);
        Assert.Equal(mobiles, _app.Posts.Select(post => JsonNode.Parse(post.Form["data"])!["phone"]!.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal(100, _app.Posts.Select(post => post.Form["nonce"]).Distinct().Count());
        Assert.Contains(_app.Posts, post => post.Form["nonce"].StartsWith('-'));
        Assert.All(_app.Posts, post => Assert.Equal(Signature(post.Form), post.Form["signature"]));
    }

    [Fact]
    public async Task What_is_not_taken_comes_again_after_three_minutes_an_hour_and_twelve()
    {
        _app.Status = _ => 500;
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(15));
        Assert.Equal(4, _app.Posts.Count);
        var tries = _emulator.Callbacks.Where(attempt => attempt.Kind == "SMS_REPORT").ToList();
        Assert.Equal([Due, Due.AddMinutes(3), Due.AddMinutes(63), Due.AddMinutes(783)], tries.Select(attempt => attempt.At));
        Assert.Equal([1, 2, 3, 4], tries.Select(attempt => attempt.Attempt));
        Assert.All(tries, attempt => Assert.Equal((500, false), (attempt.Status, attempt.Succeeded)));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal(4, _app.Posts.Count);
    }

    [Fact]
    public async Task Once_it_is_taken_it_does_not_come_again()
    {
        _app.Status = number => number < 1 ? 503 : 200;
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.RunUntilIdleAsync();
        Assert.Equal(2, _app.Posts.Count);
        Assert.Equal(Due.AddMinutes(3), _emulator.Clock.UtcNow);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 1)]
    public async Task A_second_try_s_signature(bool quirk, int different)
    {
        _emulator.Jsms.Quirks.CallbackRetriesAreSignedAnew = quirk;
        _app.Status = number => number < 1 ? 503 : 200;
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        Assert.Equal(different, _app.Posts.Select(post => post.Form["signature"]).Distinct().Count());
        Assert.Single(_app.Posts.Select(post => post.Form["data"]).Distinct());
    }

    [Fact]
    public async Task Nothing_is_posted_to_who_does_not_send_the_echo_back()
    {
        _app.Echo = echo => echo + "\n";
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        var attempt = Assert.Single(_emulator.Callbacks);
        Assert.Equal(("HANDSHAKE", 200, false), (attempt.Kind, attempt.Status, attempt.Succeeded));
        Assert.Empty(_app.Posts);
        _app.Echo = echo => echo;
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(3));
        Assert.Single(_app.Posts);
    }

    [Fact]
    public async Task Nobody_there_is_a_failed_try_and_no_more()
    {
        Account.ReportCallback = new Uri("http://127.0.0.1:1/");
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        Assert.Equal(1, await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(20)));
        Assert.Equal(4, _emulator.Callbacks.Count);
        Assert.All(_emulator.Callbacks, attempt => Assert.Equal((null, false), (attempt.Status, attempt.Error is null)));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        _app.Status = _ => 302;
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(2, _app.Arrivals.Count);
        Assert.Equal(302, _emulator.Callbacks[^1].Status);
    }

    [Fact]
    public async Task The_emulator_responds_while_an_app_takes_its_time()
    {
        var asked = new TaskCompletionSource();
        var response = new TaskCompletionSource();
        _app.BeforeResponse = () =>
        {
            asked.TrySetResult();
            return response.Task;
        };
        await _jsms.CreateAsync("/v1/schedule", JsmsCaller.Single(Time));
        var advanced = _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        await asked.Task.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((200, Due), ((await _jsms.SendAsync("GET", "/v1/accounts/app")).Status, _emulator.Clock.UtcNow));
        Assert.False(advanced.IsCompleted);
        response.SetResult();
        Assert.Equal((1, Start.AddHours(2)), (await advanced, _emulator.Clock.UtcNow));
    }

    [Fact]
    public async Task A_running_clock_posts_by_itself_and_wakes_who_waits()
    {
        _emulator.Clock.Resume();
        await _jsms.SendAsync("POST", "/v1/messages", """{"mobile":"13812345678","temp_id":1}""");
        await _emulator.WaitForAsync(emulator => emulator.Callbacks.Count == 2, cancellationToken: TestContext.Current.CancellationToken);
        Assert.All(_emulator.Callbacks, attempt => Assert.True(attempt.Succeeded));
    }

    [Theory]
    [InlineData(JsmsPollWithCallback.Rejected, 403)]
    [InlineData(JsmsPollWithCallback.Empty, 200)]
    public async Task Asking_for_what_is_posted(JsmsPollWithCallback quirk, int status)
    {
        _emulator.Jsms.Quirks.PollWithCallback = quirk;
        await _jsms.SendAsync("POST", "/v1/messages", """{"mobile":"13812345678","temp_id":1}""");
        var response = await _jsms.SendAsync("GET", "/v1/report");
        Assert.Equal(status, response.Status);
        if (status == 200)
            Assert.Equal("[]", response.Text);
        Assert.Equal(200, (await _jsms.SendAsync("GET", "/v1/reply")).Status);
        Account.ReportCallback = null;
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(5));
        Assert.Equal(200, (await _jsms.SendAsync("GET", "/v1/report")).Status);
    }

    [Fact]
    public async Task A_reply_is_posted_to_its_own_callback()
    {
        Account.ReplyCallback = _app.Url;
        Account.Reply("13812345678", "TD 好 &=");
        await _emulator.Clock.AdvanceAsync(TimeSpan.Zero);
        var post = Assert.Single(_app.Posts);
        Assert.Equal("SMS_REPLY", post.Form["type"]);
        Assert.Equal($$"""{"content":"TD 好 &=","phone":"13812345678","replyTime":{{Start.ToUnixTimeMilliseconds()}}}""", post.Form["data"]);
        Assert.Equal("50008", (await _jsms.SendAsync("GET", "/v1/reply")).Json["error"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("http://192.0.2.1/told")]
    [InlineData("https://example.com/")]
    [InlineData("ftp://127.0.0.1/")]
    [InlineData("/told")]
    public async Task Only_a_loopback_address_is_taken_unless_others_are_allowed(string url)
    {
        Assert.Throws<ArgumentException>(() => Account.ReportCallback = new Uri(url, UriKind.RelativeOrAbsolute));
        Assert.Equal(_app.Url, Account.ReportCallback);
        await using var open = await ScheduledSmsEmulator.StartAsync(options => options.AllowRemoteCallbacks = true);
        if (url.StartsWith("http", StringComparison.Ordinal))
            open.Jsms.Account().ReportCallback = new Uri(url);
        else
            Assert.Throws<ArgumentException>(() => open.Jsms.Account().ReportCallback = new Uri(url, UriKind.RelativeOrAbsolute));
    }

    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The provider signs with it.")]
    private static string Signature(Dictionary<string, string> form, string key = DevelopmentKeys.JsmsAppKey, string secret = DevelopmentKeys.JsmsMasterSecret) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes($"appKey={key}&appMasterSecret={secret}&nonce={form["nonce"]}&timestamp={form["timestamp"]}")));
}
