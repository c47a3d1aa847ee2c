using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Faults;

/// <summary>Every action that sends something, byte for byte, after the commit of a JSMS create.</summary>
public sealed class ResponseFaultTests
{
    [Fact]
    public async Task Truncate_announces_the_whole_and_sends_half()
    {
        var seen = await SeeEndAsync(FaultAction.Truncate);
        Assert.Equal(("fin", null), (seen.Ending, seen.Status));
        Assert.Contains($"Content-Length: {seen.Whole.Length}\r\n", seen.Text, StringComparison.Ordinal);
        Assert.Equal(seen.Whole[..(seen.Whole.Length / 2)], seen.Body);
    }

    [Fact]
    public async Task TruncateWithReset_resets_after_half()
    {
        var seen = await SeeEndAsync(FaultAction.TruncateWithReset);
        Assert.Equal(("reset", null), (seen.Ending, seen.Status));
        Assert.Equal(seen.Whole[..(seen.Whole.Length / 2)], seen.Body);
    }

    [Fact]
    public async Task TruncateWithoutLength_sends_half_and_says_nothing_of_a_length()
    {
        var seen = await SeeEndAsync(FaultAction.TruncateWithoutLength);
        Assert.Equal(("fin", null), (seen.Ending, seen.Status));
        Assert.DoesNotContain("Content-Length", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chunked", seen.Text, StringComparison.Ordinal);
        Assert.Contains("Connection: close\r\n", seen.Text, StringComparison.Ordinal);
        Assert.Equal(seen.Whole[..(seen.Whole.Length / 2)], seen.Body);
    }

    [Fact]
    public async Task TruncateChunked_sends_a_chunk_and_no_last_one()
    {
        var seen = await SeeEndAsync(FaultAction.TruncateChunked);
        Assert.Equal(("fin", null), (seen.Ending, seen.Status));
        Assert.Contains("Transfer-Encoding: chunked\r\n", seen.Text, StringComparison.Ordinal);
        var half = seen.Whole[..(seen.Whole.Length / 2)];
        Assert.Equal($"{half.Length:x}\r\n{half}\r\n", seen.Body);
    }

    [Fact]
    public async Task TruncateHead_ends_in_the_headers()
    {
        var seen = await SeeEndAsync(FaultAction.TruncateHead);
        Assert.Equal(("fin", null), (seen.Ending, seen.Status));
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n\r\n", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContinueThenFin_sends_that_alone()
    {
        var seen = await SeeEndAsync(FaultAction.ContinueThenFin);
        Assert.Equal(("fin", null, "HTTP/1.1 100 Continue\r\n\r\n"), (seen.Ending, seen.Status, seen.Text));
    }

    [Fact]
    public async Task Garbage_is_not_HTTP()
    {
        var seen = await SeeEndAsync(FaultAction.Garbage);
        Assert.Equal(("fin", null), (seen.Ending, seen.Status));
        Assert.NotEmpty(seen.Text);
        Assert.DoesNotContain("HTTP/", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Http10_is_the_right_response_otherwise()
    {
        var seen = await SeeEndAsync(FaultAction.Http10);
        Assert.Equal(("fin", 200, seen.Whole), (seen.Ending, seen.Status, seen.Body));
        Assert.StartsWith("HTTP/1.0 200 OK\r\n", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DuplicateContentLength_says_the_same_twice()
    {
        var seen = await SeeEndAsync(FaultAction.DuplicateContentLength);
        Assert.Equal(("fin", 200, seen.Whole), (seen.Ending, seen.Status, seen.Body));
        Assert.Equal(3, seen.Text.Split($"Content-Length: {seen.Whole.Length}\r\n").Length);
    }

    [Fact]
    public async Task SlowBytes_takes_its_time_for_each()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var seen = await SeeEndAsync(FaultAction.SlowBytes(TimeSpan.FromMilliseconds(10)));
        Assert.Equal(("fin", 200, seen.Whole), (seen.Ending, seen.Status, seen.Body));
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(10 * seen.Whole.Length * 0.9), TimeSpan.FromMinutes(1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(200_000)]
    public async Task Oversize_is_the_right_JSON_and_spaces(long bytes)
    {
        var seen = await SeeAsync(FaultAction.Oversize(bytes));
        Assert.Equal(("open", 200, seen.Whole + new string(' ', (int)bytes)), (seen.Ending, seen.Status, seen.Body));
    }

    [Fact]
    public async Task HugeHeaders_has_a_header_of_that_length()
    {
        var seen = await SeeAsync(FaultAction.HugeHeaders(100_000));
        Assert.Equal(("open", 200, seen.Whole), (seen.Ending, seen.Status, seen.Body));
        Assert.Contains($"X-Padding: {new string('a', 100_000)}\r\n", seen.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gzip_unpacks_to_the_right_response()
    {
        var seen = await SeeAsync(FaultAction.Gzip);
        Assert.Contains("Content-Encoding: gzip\r\n", seen.Text, StringComparison.Ordinal);
        Assert.Equal(seen.Whole, Encoding.UTF8.GetString(Unpack(seen.Bytes)));
    }

    [Fact]
    public async Task FalseGzip_is_plain()
    {
        var seen = await SeeAsync(FaultAction.FalseGzip);
        Assert.Contains("Content-Encoding: gzip\r\n", seen.Text, StringComparison.Ordinal);
        Assert.Equal(seen.Whole, seen.Body);
    }

    [Fact]
    public async Task GzipBomb_is_small_and_unpacks_to_much()
    {
        var seen = await SeeAsync(FaultAction.GzipBomb(20));
        Assert.InRange(seen.Bytes.Length, 1, 100_000);
        var unpacked = Unpack(seen.Bytes);
        Assert.Equal(seen.Whole.Length + (20 * 1024 * 1024), unpacked.Length);
        Assert.Equal(seen.Whole, Encoding.UTF8.GetString(unpacked).TrimEnd());
    }

    [Fact]
    public async Task Html_and_Empty_come_with_their_status()
    {
        var page = await SeeAsync(FaultAction.Html(502));
        Assert.Equal(("open", 502), (page.Ending, page.Status));
        Assert.StartsWith("HTTP/1.1 502 Bad Gateway\r\n", page.Text, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html", page.Text, StringComparison.Ordinal);
        Assert.StartsWith("<!DOCTYPE html>", page.Body, StringComparison.Ordinal);

        var empty = await SeeAsync(FaultAction.Empty(201));
        Assert.Equal(("open", 201, ""), (empty.Ending, empty.Status, empty.Body));
        Assert.Contains("Content-Length: 0\r\n", empty.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Type", empty.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(204)]
    [InlineData(304)]
    public async Task A_status_that_has_no_body_has_none(int status)
    {
        var seen = await SeeAsync(FaultAction.Status(status));
        Assert.Equal(("open", status), (seen.Ending, seen.Status));
        Assert.EndsWith("\r\n\r\n", seen.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Content-Length", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(503, null, null, """{"error":{"code":50019,"message":"server error"}}""")]
    [InlineData(429, "2", null, """{"error":{"code":50009,"message":"out of freq"}}""")]
    [InlineData(429, "Wed, 21 Oct 2015 07:28:00 GMT", null, """{"error":{"code":50009,"message":"out of freq"}}""")]
    [InlineData(403, "-1", "50028", """{"error":{"code":50028,"message":"emulated fault"}}""")]
    [InlineData(599, "1000000000", "no number", """{"error":{"code":"no number","message":"emulated fault"}}""")]
    public async Task Status_speaks_as_JSMS(int status, string? retryAfter, string? code, string body)
    {
        var seen = await SeeAsync(FaultAction.Status(status, retryAfter, code));
        Assert.Equal(("open", status, body), (seen.Ending, seen.Status, seen.Body));
        Assert.StartsWith($"HTTP/1.1 {status}", seen.Text, StringComparison.Ordinal);
        if (retryAfter is null)
            Assert.DoesNotContain("Retry-After", seen.Text, StringComparison.Ordinal);
        else
            Assert.Contains($"\r\nRetry-After: {retryAfter}\r\n", seen.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500, null, """{"errorCode":"InternalServerError","errorMessage":"서버 오류"}""")]
    [InlineData(429, null, """{"errorCode":"TooManyRequests","message":"요청 횟수 초과"}""")]
    [InlineData(402, "NotEnoughBalance", """{"errorCode":"NotEnoughBalance","errorMessage":"emulated fault"}""")]
    public async Task Status_speaks_as_SOLAPI(int status, string? code, string body)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        emulator.Faults.Add(new Fault { Operation = "group.create", Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(status, providerCode: code) });
        var response = await solapi.SendAsync("POST", SolapiCaller.Groups, "{}");
        Assert.Equal((status, body), (response.Status, response.Text));
        Assert.Empty(emulator.Solapi.Groups);
    }

    [Fact]
    public async Task Redirect_and_Body_are_as_given()
    {
        var redirect = await SeeAsync(FaultAction.Redirect(307, "http://other.example/v1/schedule"));
        Assert.Equal((307, ""), (redirect.Status, redirect.Body));
        Assert.Contains("\r\nLocation: http://other.example/v1/schedule\r\n", redirect.Text, StringComparison.Ordinal);

        var body = await SeeAsync(FaultAction.Body(418, """{"tea":"차"}"""));
        Assert.Equal((418, """{"tea":"차"}"""), (body.Status, body.Body));
        Assert.Contains("Content-Type: application/json\r\n", body.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ContentType_is_another_or_none()
    {
        var other = await SeeAsync(FaultAction.ContentType("text/plain"));
        Assert.Contains("\r\nContent-Type: text/plain\r\n", other.Text, StringComparison.Ordinal);
        Assert.Equal(other.Whole, other.Body);
        var none = await SeeAsync(FaultAction.ContentType(null));
        Assert.DoesNotContain("Content-Type", none.Text, StringComparison.Ordinal);
        Assert.Equal(none.Whole, none.Body);
    }

    [Fact]
    public async Task The_body_s_JSON_is_deformed_as_told()
    {
        Assert.Equal("null", (await SeeAsync(FaultAction.Null)).Body);
        Assert.Equal("{}", (await SeeAsync(FaultAction.EmptyObject)).Body);
        Assert.Equal("{}", (await SeeAsync(FaultAction.WithoutId)).Body);
        Assert.Equal("""{"schedule_id":1234567890}""", (await SeeAsync(FaultAction.IdAsNumber)).Body);
        Assert.Equal("""{"schedule_id":""}""", (await SeeAsync(FaultAction.EmptyId)).Body);
        Assert.Equal("""{"schedule_id":"a\ud800"}""", (await SeeAsync(FaultAction.LoneSurrogate)).Body);

        var trailing = await SeeAsync(FaultAction.TrailingData);
        Assert.Equal(trailing.Whole + """{"fault":true}""", trailing.Body);
        var nan = await SeeAsync(FaultAction.NotANumber);
        Assert.Equal(nan.Whole[..^1] + ",\"fault\":NaN}", nan.Body);
        var twice = await SeeAsync(FaultAction.DuplicateKeys);
        Assert.Equal($"{twice.Whole[..^1]},\"schedule_id\":\"{twice.Id}0\"}}", twice.Body);
        var deep = await SeeAsync(FaultAction.DeepJson(100_000));
        Assert.Equal($"{deep.Whole[..^1]},\"fault\":{new string('[', 100_000)}{new string(']', 100_000)}}}", deep.Body);
        var marked = await SeeAsync(FaultAction.ByteOrderMark);
        Assert.Equal([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(marked.Whole)], marked.Bytes);
        var broken = await SeeAsync(FaultAction.BrokenUtf8);
        Assert.Equal([.. "{\"schedule_id\":\"a"u8, 0xC3, .. "(\"}"u8], broken.Bytes);
    }

    [Fact]
    public async Task A_SOLAPI_response_has_its_id_in_two_members()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        emulator.Faults.Add(new Fault { Operation = "group.create", Action = FaultAction.WithoutId });
        var group = (await solapi.SendAsync("POST", SolapiCaller.Groups, "{}")).Json;
        Assert.False(group.ContainsKey("groupId") || group.ContainsKey("_id"));
        Assert.Equal("PENDING", group["status"]!.ToString());
    }

    [Fact]
    public async Task A_response_with_no_id_no_text_or_no_body_is_deformed_somewhere_else()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        emulator.Faults.Add(new Fault { Operation = "balance.app", Call = 1, Action = FaultAction.LoneSurrogate });
        emulator.Faults.Add(new Fault { Operation = "balance.app", Call = 2, Action = FaultAction.DuplicateKeys });
        emulator.Faults.Add(new Fault { Operation = "balance.app", Call = 3, Action = FaultAction.WithoutId });
        emulator.Faults.Add(new Fault { Operation = "report.take", Action = FaultAction.DeepJson(1) });
        emulator.Faults.Add(new Fault { Operation = "schedule.delete", Action = FaultAction.NotANumber });
        Assert.EndsWith(",\"fault\":\"a\\ud800\"}", (await jsms.SendAsync("GET", "/v1/accounts/app")).Text, StringComparison.Ordinal);
        Assert.EndsWith(",\"app_balance\":null}", (await jsms.SendAsync("GET", "/v1/accounts/app")).Text, StringComparison.Ordinal);
        Assert.Equal("1000000", (await jsms.SendAsync("GET", "/v1/accounts/app"))["app_balance"]);
        Assert.Equal("[[]]", (await jsms.SendAsync("GET", "/v1/report")).Text);
        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        Assert.Equal("{\"fault\":NaN}", (await jsms.SendAsync("DELETE", "/v1/schedule/" + id)).Text);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeReading)]
    [InlineData(FaultPoint.MidBody)]
    public async Task An_early_response_comes_before_the_body_is_whole_and_ends_the_connection(FaultPoint point)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Operation = "schedule.create", Point = point, Action = FaultAction.Status(413) });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(RawPeer.Request("POST", "/v1/schedule", "half", announced: 8));
        Assert.Equal("fin", await peer.ReadToEndAsync());
        Assert.StartsWith("HTTP/1.1 413 ", peer.Text, StringComparison.Ordinal);
        Assert.Contains("\r\nConnection: close\r\n", peer.Text, StringComparison.Ordinal);
        Assert.Contains("50019", peer.Text, StringComparison.Ordinal);
        Assert.Equal((413, 1, false), (emulator.Requests[0].Status, emulator.Requests[0].Fault, emulator.Requests[0].Committed));
    }

    [Fact]
    public async Task An_ordinary_response_leaves_the_connection_open_for_the_next_request()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = FaultPoint.BeforeCommit, Call = 1, Action = FaultAction.Status(503) });
        emulator.Faults.Add(new Fault { Call = 1, Action = FaultAction.ContentType(null) });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        var balance = RawPeer.Request("GET", "/v1/accounts/app");
        await peer.SendAsync(balance);
        Assert.StartsWith("HTTP/1.1 503 ", await peer.ReadResponseAsync(), StringComparison.Ordinal);
        await peer.SendAsync(balance);
        Assert.DoesNotContain("Content-Type", await peer.ReadResponseAsync(), StringComparison.Ordinal);
        await peer.SendAsync(balance);
        Assert.Contains("Content-Type: application/json\r\n", await peer.ReadResponseAsync(), StringComparison.Ordinal);
    }

    private static byte[] Unpack(byte[] packed)
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress))
            gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    /// <summary>A create that was committed, with a fault in its response that ends the connection.</summary>
    private static async Task<Seen> SeeEndAsync(FaultAction action)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var peer = await CreateAsync(emulator, action);
        return See(emulator, await peer.ReadToEndAsync(), peer);
    }

    /// <summary>A create that was committed, with a fault in its response that leaves the connection open.</summary>
    private static async Task<Seen> SeeAsync(FaultAction action)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var peer = await CreateAsync(emulator, action);
        await peer.ReadResponseAsync();
        var seen = See(emulator, "open", peer);
        await peer.SendAsync(RawPeer.Request("GET", "/v1/accounts/app"));
        Assert.Contains("app_balance", await peer.ReadResponseAsync(), StringComparison.Ordinal);
        return seen;
    }

    private static async Task<RawPeer> CreateAsync(ScheduledSmsEmulator emulator, FaultAction action)
    {
        emulator.Faults.Add(new Fault { Operation = "schedule.create", Action = action });
        var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(RawPeer.Request("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00")));
        return peer;
    }

    private static Seen See(ScheduledSmsEmulator emulator, string ending, RawPeer peer)
    {
        var recorded = Assert.Single(emulator.Requests);
        Assert.Equal((true, 1, null), (recorded.Committed, recorded.Fault, recorded.Failure));
        return new Seen(ending, recorded.Status, peer.Text, peer.Body, Assert.Single(emulator.Jsms.Schedules).Id);
    }

    private sealed record Seen(string Ending, int? Status, string Text, byte[] Bytes, string Id)
    {
        public string Whole => new JsonObject { ["schedule_id"] = Id }.ToJsonString(JsonSerializerOptions.Default);

        public string Body => Encoding.UTF8.GetString(Bytes);
    }
}
