using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Faults;

/// <summary>Fin, Reset and Hang at every point, on cold and on warm connections: what a peer sees, and what was carried out.</summary>
public sealed class ConnectionFaultTests
{
    private static readonly string Create = RawPeer.Request("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));

    private static readonly string Read = RawPeer.Request("GET", "/v1/accounts/app");

    public static TheoryData<FaultPoint, string, bool> Cells()
    {
        var cells = new TheoryData<FaultPoint, string, bool>();
        foreach (var point in Enum.GetValues<FaultPoint>())
        {
            foreach (var kind in new[] { "fin", "reset", "hang" })
            {
                cells.Add(point, kind, false);
                // An already open connection is not accepted again.
                if (point is not FaultPoint.OnAccept)
                    cells.Add(point, kind, true);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task The_connection_ends_as_told_and_the_journal_says_what_was_carried_out(FaultPoint point, string kind, bool warm)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        await using var cold = warm ? null : await PlaceAndConnectAsync(emulator, point, kind);
        await using var peer = cold ?? await RawPeer.ConnectAsync(emulator);
        if (warm)
        {
            await peer.SendAsync(Read);
            Assert.Contains("app_balance", await peer.ReadResponseAsync(), StringComparison.Ordinal);
            Place(emulator, point, kind);
        }

        await peer.SendAsync(Create);
        var ending = await peer.ReadToEndAsync(kind is "hang" ? TimeSpan.FromMilliseconds(300) : null);

        Assert.Equal(kind is "hang" ? "open" : kind, ending);
        if (kind is "fin")
            Assert.False(await peer.IsResetAfterFinAsync());
        var committed = point >= FaultPoint.AfterCommit;
        Assert.Equal(committed ? 1 : 0, emulator.Jsms.Schedules.Count);
        Assert.Equal(1, Assert.Single(emulator.Faults.Placed).Hits);
        if (point is FaultPoint.OnAccept)
        {
            Assert.Empty(emulator.Requests);
        }
        else
        {
            var recorded = emulator.Requests[^1];
            Assert.Equal((committed, 1, null, "schedule.create"), (recorded.Committed, recorded.Fault, recorded.Status, recorded.Operation));
            Assert.Null(recorded.Failure);
        }
    }

    [Fact]
    public async Task In_mid_response_the_head_and_half_the_body_have_gone_out()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = FaultPoint.MidResponse, Action = FaultAction.Fin });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(Create);
        Assert.Equal("fin", await peer.ReadToEndAsync());
        Assert.StartsWith("HTTP/1.1 200 OK\r\n", peer.Text, StringComparison.Ordinal);
        var whole = $$"""{"schedule_id":"{{emulator.Jsms.Schedules[0].Id}}"}""";
        Assert.Equal(whole[..(whole.Length / 2)], System.Text.Encoding.UTF8.GetString(peer.Body));
        Assert.Contains($"Content-Length: {whole.Length}\r\n", peer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_without_a_body_is_cut_in_its_head()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        var id = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        emulator.Faults.Add(new Fault { Operation = "schedule.delete", Point = FaultPoint.MidResponse, Action = FaultAction.Fin });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(RawPeer.Request("DELETE", "/v1/schedule/" + id));
        Assert.Equal("fin", await peer.ReadToEndAsync());
        Assert.StartsWith("HTTP/1.1 200", peer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n\r\n", peer.Text, StringComparison.Ordinal);
        Assert.True(emulator.Requests[^1].Committed);
    }

    [Theory]
    [InlineData(FaultPoint.BeforeReading, "")]
    [InlineData(FaultPoint.MidBody, "half")]
    public async Task Before_the_body_is_whole_it_need_not_even_have_been_sent(FaultPoint point, string sent)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = point, Action = FaultAction.Fin });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(RawPeer.Request("POST", "/v1/schedule", sent, announced: sent.Length * 2));
        Assert.Equal(("fin", ""), (await peer.ReadToEndAsync(), peer.Text));
        Assert.Equal(1, emulator.Faults.Placed[0].Hits);
    }

    [Fact]
    public async Task In_mid_body_means_not_before_half_of_it_came()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = FaultPoint.MidBody, Action = FaultAction.Fin });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(RawPeer.Request("POST", "/v1/schedule", "1234", announced: 10));
        Assert.Equal("open", await peer.ReadToEndAsync(TimeSpan.FromMilliseconds(300)));
        await peer.SendAsync("5");
        Assert.Equal("fin", await peer.ReadToEndAsync());
    }

    [Fact]
    public async Task A_large_body_that_was_not_read_makes_no_RST_of_a_FIN()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = FaultPoint.BeforeReading, Action = FaultAction.Fin });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(RawPeer.Request("POST", "/v1/schedule", new string('a', 12 * 1024 * 1024)));
        Assert.Equal("fin", await peer.ReadToEndAsync());
        Assert.False(await peer.IsResetAfterFinAsync());
    }

    [Fact]
    public async Task A_hang_ends_when_its_fault_is_removed()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var placed = emulator.Faults.Add(new Fault { Action = FaultAction.Hang });
        await using var peer = await RawPeer.ConnectAsync(emulator);
        await peer.SendAsync(Read);
        await emulator.WaitForAsync(it => it.Requests.Any(request => request.Fault == placed.Id));
        Assert.True(emulator.Faults.Remove(placed.Id));
        Assert.Equal("reset", await peer.ReadToEndAsync());
    }

    [Fact]
    public async Task Disposal_does_not_wait_for_what_hangs()
    {
        var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = FaultPoint.OnAccept, Call = 1, Action = FaultAction.Hang });
        emulator.Faults.Add(new Fault { Point = FaultPoint.BeforeReading, Call = 1, Action = FaultAction.Hang });
        emulator.Faults.Add(new Fault { Call = 1, Action = FaultAction.Hang });
        emulator.Faults.Add(new Fault { Call = 2, Action = FaultAction.SlowBytes(TimeSpan.FromMinutes(1)) });
        var peers = new List<RawPeer>();
        for (var i = 0; i < 4; i++)
        {
            var hits = i;
            peers.Add(await RawPeer.ConnectAsync(emulator));
            await peers[i].SendAsync(Create);
            await emulator.WaitForAsync(it => it.Faults.Placed.Sum(placed => placed.Hits) == hits + 1);
        }

        var clock = System.Diagnostics.Stopwatch.StartNew();
        await emulator.DisposeAsync();
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));
        // Released, and not cut off by the server's own timeout.
        Assert.All(emulator.Faults.Placed, placed => Assert.True(placed.Stopped.IsCancellationRequested));
        foreach (var peer in peers)
        {
            Assert.NotEqual("open", await peer.ReadToEndAsync());
            await peer.DisposeAsync();
        }
    }

    private static async Task<RawPeer> PlaceAndConnectAsync(ScheduledSmsEmulator emulator, FaultPoint point, string kind)
    {
        Place(emulator, point, kind);
        return await RawPeer.ConnectAsync(emulator);
    }

    private static void Place(ScheduledSmsEmulator emulator, FaultPoint point, string kind) => emulator.Faults.Add(new Fault
    {
        Point = point,
        Action = kind switch
        {
            "fin" => FaultAction.Fin,
            "reset" => FaultAction.Reset,
            _ => FaultAction.Hang,
        },
    });
}
