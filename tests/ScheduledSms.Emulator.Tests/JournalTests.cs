using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using ScheduledSms.Emulator.State;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests;

public sealed class JournalTests
{
    [Fact]
    public async Task Every_request_is_recorded_with_its_response()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        using var solapi = new SolapiCaller(emulator);
        await jsms.SendAsync("POST", "/v1/schedule?x=%20", """{"mobile":"한글"}""");
        await solapi.SendAsync("GET", "/cash/v1/balance");
        await solapi.SendSignedAsync(null, "GET", "/nowhere");

        var requests = emulator.Requests;
        Assert.Equal(3, requests.Count);
        Assert.Equal(
            ("POST", "/v1/schedule?x=%20", "jsms", DevelopmentKeys.JsmsAppKey, "schedule.create", """{"mobile":"한글"}""", 400),
            (requests[0].Method, requests[0].Path, requests[0].Provider, requests[0].Account, requests[0].Operation, requests[0].Body, requests[0].Status));
        Assert.StartsWith("application/json", requests[0].ContentType, StringComparison.Ordinal);
        Assert.Equal(("balance", 200, "solapi"), (requests[1].Operation, requests[1].Status, requests[1].Provider));
        Assert.Equal((null, 404, null), (requests[2].Operation, requests[2].Status, requests[2].Account));
    }

    [Fact]
    public async Task The_journal_keeps_the_newest_and_cuts_long_bodies()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.JournalCapacity, options.JournalBodyCharacters) = (3, 5));
        using var jsms = new JsmsCaller(emulator);
        for (var i = 0; i < 5; i++)
            await jsms.SendAsync("POST", $"/v1/{i}", "1234567890");
        Assert.Equal(["/v1/2", "/v1/3", "/v1/4"], emulator.Requests.Select(request => request.Path));
        Assert.Equal([2L, 3L, 4L], emulator.Requests.Select(request => request.Sequence));
        Assert.All(emulator.Requests, request => Assert.Equal("12345", request.Body));
    }

    [Fact]
    public void An_entry_that_was_dropped_is_not_brought_back()
    {
        var log = new BoundedLog<string>(2, new ChangeSignal(), ChangeKind.Journal);
        foreach (var text in new[] { "a", "b", "c" })
            log.Add(_ => text);
        log.Replace(0, "a", "a again");
        log.Replace(1, "b", "b again");
        Assert.Equal(["b again", "c"], log.ToList());
    }

    [Fact]
    public void An_entry_from_before_a_restart_takes_nobody_s_place()
    {
        var log = new BoundedLog<string>(2, new ChangeSignal(), ChangeKind.Journal);
        foreach (var text in new[] { "a", "b", "c" })
            log.Add(_ => text);
        log.Restart(1);
        log.Add(sequence => $"new {sequence}");
        log.Replace(1, "b", "b again");
        Assert.Equal(["new 1"], log.ToList());
        log.Add(sequence => $"new {sequence}");
        log.Add(sequence => $"new {sequence}");
        Assert.Equal(["new 2", "new 3"], log.ToList());
        Assert.Equal(4, log.Next);
    }

    [Fact]
    public async Task The_journal_has_room_for_so_many_characters_in_all()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.JournalCharacters = 10_000);
        using var jsms = new JsmsCaller(emulator);
        foreach (var length in new[] { 100, 4_000, 4_000, 8_000, 60_000 })
        {
            await jsms.SendAsync("POST", "/v1/messages", new string('x', length));
            Assert.Equal(length, emulator.Requests[^1].Body.Length);
            Assert.True(emulator.Requests.Count == 1 || emulator.Requests.Sum(request => request.Body.Length) <= 10_000);
        }

        Assert.Equal(4, Assert.Single(emulator.Requests).Sequence);
    }

    [Fact]
    public async Task It_starts_within_a_second_on_loopback_only()
    {
        var clock = Stopwatch.StartNew();
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        Assert.Equal(("127.0.0.1", "/"), (emulator.Url.Host, emulator.Url.AbsolutePath));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await Assert.ThrowsAsync<IOException>(() => ScheduledSmsEmulator.StartAsync(
            options => options.Port = port, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Two_emulators_share_nothing()
    {
        await using var one = await ScheduledSmsEmulator.StartAsync();
        await using var other = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(one);
        await solapi.CreateGroupAsync();
        Assert.NotEqual(one.Url, other.Url);
        Assert.Empty(other.Solapi.Groups);
        Assert.Empty(other.Requests);
    }
}
