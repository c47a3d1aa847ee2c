using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Control;

/// <summary>A run that is saved to a file and reproduced.</summary>
public sealed class ReplayTests
{
    private static readonly DateTimeOffset Start = new(2026, 12, 24, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_a_rate_limit_rejected_is_no_part_of_the_run()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen, options.Solapi.RateLimits) = (Start, true, true));
        using var solapi = new SolapiCaller(emulator);
        for (var i = 0; i < 120; i++)
            await solapi.SendAsync("POST", SolapiCaller.Groups, "{}");
        Assert.InRange(emulator.Solapi.Groups.Count, 100, 120);

        var path = Path.GetTempFileName();
        await emulator.ExportAsync(path, TestContext.Current.CancellationToken);
        await using var again = await ScheduledSmsEmulator.ReplayAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        File.Delete(path);
        Assert.Empty(again.Warnings);
        Assert.Equal(emulator.Solapi.Groups.Select(group => group.Id), again.Solapi.Groups.Select(group => group.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_clients_at_once_with_faults_and_clock_moves_end_in_the_same_state(bool frozen)
    {
        // Ids are random in each run: only the export records where they come from.
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options =>
            (options.StartAt, options.ClockFrozen, options.ClockSpeed, options.Solapi.LaggingReads) = (Start, frozen, 60, 1));
        using var control = new ControlCaller(emulator);
        emulator.Faults.Add(new Fault { Operation = "schedule.create", Every = 3, Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(503) });
        emulator.Faults.Add(new Fault { Operation = "group.schedule", Every = 4, Action = FaultAction.Reset });
        await Task.WhenAll(JsmsAsync(emulator), SolapiAsync(emulator), MovesAsync(emulator, control));
        emulator.Clock.Freeze();

        var path = Path.GetTempFileName();
        await emulator.ExportAsync(path, TestContext.Current.CancellationToken);
        var export = JsonNode.Parse(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken))!;
        Assert.Equal(("true", "[]"), (export["complete"]!.ToString(), export["missing"]!.ToJsonString()));
        Assert.DoesNotContain("Basic ", export.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("HMAC", export.ToJsonString(), StringComparison.Ordinal);
        await using var again = await ScheduledSmsEmulator.ReplayAsync(path, cancellationToken: TestContext.Current.CancellationToken);
        File.Delete(path);

        Assert.Empty(again.Warnings);
        AssertSame(await SnapshotAsync(emulator), await SnapshotAsync(again));
        Assert.True(emulator.Core.Messages.Count > 40);
        Assert.Contains(emulator.Requests, request => request.Fault is not null);
        Assert.Equal(emulator.Delivered.Select(message => message.MessageId), again.Delivered.Select(message => message.MessageId));
        Assert.Equal(emulator.Requests.Select(Line), again.Requests.Select(Line));
        Assert.Equal(emulator.Faults.Placed.Select(placed => placed.Id), again.Faults.Placed.Select(placed => placed.Id));
        // A replayed run can be exported and replayed like any other.
        using var controlAgain = new ControlCaller(again);
        AssertSame(export, await controlAgain.GetAsync("export"));
        static string Line(RecordedRequest request) => FormattableString.Invariant($"{request.Sequence} {request.At:O} {request.Operation} {request.Committed} {request.ScheduleId} {request.Status} {request.Fault}");
    }

    [Fact]
    public async Task What_was_set_up_in_between_is_set_up_at_its_place_and_a_restored_beginning_counts_too()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        using var jsms = new JsmsCaller(emulator);
        using var control = new ControlCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-24 09:00:00"));
        Assert.Equal(204, (await control.SendAsync("PUT", "snapshot", (await control.SendAsync("GET", "snapshot")).Text)).Status);

        var account = emulator.Jsms.Account();
        var next = JsmsCaller.Single("2026-12-24 10:00:00");
        account.SmsEnabled = false;
        Assert.Equal(403, (await jsms.SendAsync("POST", "/v1/schedule", next)).Status);
        (account.SmsEnabled, account.Balance) = (true, new(2));
        account.ReportAs("13812345678", 4004);
        await jsms.CreateAsync("/v1/schedule", next);
        emulator.Jsms.Quirks.BatchWithNobody = JsmsBatchWithNobody.ReturnsNoId;
        await jsms.SendAsync("POST", "/v1/schedule/batch", JsmsCaller.Batch("2026-12-24 10:00:00", "1"));
        emulator.Jsms.Quirks.BatchWithNobody = JsmsBatchWithNobody.ReturnsId;
        await control.SendAsync("POST", "seed", await File.ReadAllTextAsync(SeedTests.Sample(), TestContext.Current.CancellationToken));
        emulator.Solapi.AddAccount("NCSABCABCABCABC0", "secret").OptOut("01012345678");
        await control.SendAsync("PATCH", $"accounts/{DevelopmentKeys.JsmsAppKey}", """{"balance":77}""");
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(3));
        account.ReportAs("13812345678", 4002);
        account.Balance = new(5);
        await jsms.SendAsync("GET", "/v1/report");
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-25 10:00:00"));

        await using var again = await ScheduledSmsEmulator.StartAsync();
        using var controlAgain = new ControlCaller(again);
        var played = await controlAgain.DoAsync("POST", "replay", (await control.SendAsync("GET", "export")).Text);
        Assert.Equal(("true", "[]"), (played["complete"]!.ToString(), played["differences"]!.ToJsonString()));
        AssertSame(await SnapshotAsync(emulator), await SnapshotAsync(again));
    }

    [Fact]
    public async Task What_is_done_by_hand_is_done_again()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        List<string> ids = [];
        for (var i = 0; i < 3; i++)
            ids.Add(await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-25 10:00:00", $"1381234567{i}")));
        await control.DoAsync("POST", $"messages/{ids[0]}/deliver");
        await control.DoAsync("POST", $"messages/{ids[1]}/cancel");
        await control.DoAsync("PUT", $"messages/{ids[2]}/send-time", """{"sendAt":"2027-01-01T00:00:00Z"}""");
        await control.DoAsync("POST", "faults", """{"action":{"kind":"fin"},"operation":"balance.app"}""");
        await control.SendAsync("DELETE", "faults/1");

        await using var again = await ScheduledSmsEmulator.StartAsync();
        using var controlAgain = new ControlCaller(again);
        await controlAgain.DoAsync("POST", "replay", (await control.SendAsync("GET", "export")).Text);
        AssertSame(await SnapshotAsync(emulator), await SnapshotAsync(again));
        Assert.Equal(3, again.Core.Messages.Count);
        Assert.Empty(again.Faults.Placed);
    }

    [Fact]
    public async Task It_says_what_is_missing()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.JournalCapacity, options.JournalBodyCharacters) = (2, 150));
        using var jsms = new JsmsCaller(emulator);
        using var control = new ControlCaller(emulator);
        for (var i = 0; i < 3; i++)
            await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00", extra: new string(' ', 200)));
        var export = await control.GetAsync("export");
        Assert.Equal("false", export["complete"]!.ToString());
        Assert.Equal(
            ["The journal has dropped requests: see JournalCapacity and JournalCharacters.", "The body of request 3 was cut, or is no UTF-8: see JournalBodyCharacters."],
            export["missing"]!.AsArray().Select(line => line!.ToString()));

        // It is replayed as far as possible, and reports that.
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, export.ToJsonString(), TestContext.Current.CancellationToken);
        List<string> warned = [];
        await using var again = await ScheduledSmsEmulator.ReplayAsync(path, options => options.OnWarning = warned.Add, TestContext.Current.CancellationToken);
        Assert.Contains("Replay: The journal has dropped requests: see JournalCapacity and JournalCharacters.", again.Warnings);
        Assert.Contains(again.Warnings, warning => warning.StartsWith("Replay: Request 2, schedule.create, came out otherwise", StringComparison.Ordinal));
        Assert.Equal(warned, again.Warnings.AsEnumerable().Where(warned.Contains));
    }

    [Theory]
    [InlineData("{}", "missing required properties")]
    [InlineData("\"format\":\"scheduledsms-run\"", "\"format\":\"a-song\"", "This is not a run of version 1: 'format' is 'a-song'")]
    [InlineData("\"version\":1,\"clock\"", "\"version\":2,\"clock\"", "start.version: 2 is not 1")]
    [InlineData("\"until\":\"2", "\"until\":\"1", "'until' comes before the last step.")]
    public async Task A_file_that_is_no_run_changes_nothing(string replaced, string by, string? detail = null)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var control = new ControlCaller(emulator);
        var right = (await control.SendAsync("GET", "export")).Text;
        var id = await new SolapiCaller(emulator).CreateGroupAsync();
        var response = await control.SendAsync("POST", "replay", detail is null ? replaced : right.Replace(replaced, by, StringComparison.Ordinal));
        Assert.Equal(400, response.Status);
        Assert.Contains(detail ?? by, response["detail"], StringComparison.Ordinal);
        Assert.Equal(id, Assert.Single(emulator.Solapi.Groups).Id);
    }

    [Fact]
    public async Task A_failed_check_keeps_its_run_and_names_the_file()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.ExportFailuresTo, options.ClockFrozen) = (folder, true));
        using var jsms = new JsmsCaller(emulator);
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        var twice = Assert.Throws<EmulatorAssertionException>(emulator.AssertNoDuplicates);
        var never = await Assert.ThrowsAsync<EmulatorAssertionException>(() => emulator.WaitForAsync(_ => false, TimeSpan.Zero, TestContext.Current.CancellationToken));
        var files = Directory.GetFiles(folder);
        Assert.Equal(2, files.Length);
        Assert.All([twice, never], failure => Assert.Contains(files, file => failure.Message.Contains(file, StringComparison.Ordinal)));
        await using var again = await ScheduledSmsEmulator.ReplayAsync(files[0], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Throws<EmulatorAssertionException>(again.AssertNoDuplicates);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Nobody_is_posted_a_report_again()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (Start, true));
        using var control = new ControlCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        // Nobody listens there.
        emulator.Jsms.Account().ReportCallback = new Uri("http://127.0.0.1:1/");
        await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2026-12-24 09:00:00"));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.NotEmpty(emulator.Callbacks);
        await using var again = await ScheduledSmsEmulator.StartAsync();
        using var controlAgain = new ControlCaller(again);
        await controlAgain.DoAsync("POST", "replay", (await control.SendAsync("GET", "export")).Text);
        AssertSame(await SnapshotAsync(emulator), await SnapshotAsync(again));
        Assert.Equal(new Uri("http://127.0.0.1:1/"), again.Jsms.Account().ReportCallback);
        Assert.Empty(again.Callbacks);
    }

    private static async Task JsmsAsync(ScheduledSmsEmulator emulator)
    {
        using var jsms = new JsmsCaller(emulator);
        for (var i = 0; i < 40; i++)
        {
            var created = await jsms.SendAsync("POST", "/v1/schedule", JsmsCaller.Single(At(i), "138" + (12340000 + i).ToString(CultureInfo.InvariantCulture)));
            if (created.Status == 200 && i % 4 == 0)
                await jsms.SendAsync("DELETE", $"/v1/schedule/{created["schedule_id"]}");
            if (created.Status == 200 && i % 4 == 1)
                await TryAsync(() => jsms.SendAsync("PUT", $"/v1/schedule/{created["schedule_id"]}", JsmsCaller.Single(At(i + 1))));
            if (i % 10 == 0)
                await jsms.SendAsync("GET", "/v1/report");
            if (i % 10 == 5)
                await jsms.SendAsync("POST", "/v1/messages", JsmsCaller.Single(At(i)));
        }

        string At(int i) => emulator.Clock.UtcNow.AddMinutes(30 + (i % 7)).ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static async Task SolapiAsync(ScheduledSmsEmulator emulator)
    {
        using var solapi = new SolapiCaller(emulator);
        for (var i = 0; i < 20; i++)
        {
            var id = await solapi.CreateGroupWithMessageAsync();
            await TryAsync(() => solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{id}/schedule", SolapiCaller.ScheduledDate(emulator.Clock.UtcNow.AddMinutes(30))));
            if (i % 3 == 0)
                await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{id}/schedule");
            await solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{id}");
        }
    }

    private static async Task MovesAsync(ScheduledSmsEmulator emulator, ControlCaller control)
    {
        for (var i = 0; i < 20; i++)
        {
            await control.DoAsync("POST", "clock/advance", """{"seconds":300.25}""");
            emulator.Solapi.Account().OptOut($"0100000000{i % 10}");
            if (i == 10)
                emulator.Faults.Add(new Fault { Operation = "schedule.update", Probability = 0.5, Point = FaultPoint.MidBody, Action = FaultAction.Fin });
        }
    }

    private static async Task TryAsync(Func<Task<TextResponse>> send)
    {
        try
        {
            await send();
        }
        catch (HttpRequestException)
        {
            // A fault hit it.
        }
    }

    private static async Task<JsonNode> SnapshotAsync(ScheduledSmsEmulator emulator)
    {
        using var stream = new MemoryStream();
        await emulator.SaveAsync(stream, TestContext.Current.CancellationToken);
        return JsonNode.Parse(Encoding.UTF8.GetString(stream.ToArray()))!;
    }

    /// <summary>Compares member by member, and reports which one differs.</summary>
    private static void AssertSame(JsonNode? expected, JsonNode? actual, string path = "$")
    {
        switch (expected, actual)
        {
            case (JsonObject one, JsonObject other):
                Assert.Equal(one.Select(member => path + "." + member.Key), other.Select(member => path + "." + member.Key));
                foreach (var (name, value) in one)
                    AssertSame(value, other[name], path + "." + name);
                break;
            case (JsonArray one, JsonArray other):
                Assert.Equal((path, one.Count), (path, other.Count));
                for (var i = 0; i < one.Count; i++)
                    AssertSame(one[i], other[i], FormattableString.Invariant($"{path}[{i}]"));
                break;
            default:
                Assert.Equal((path, expected?.ToJsonString()), (path, actual?.ToJsonString()));
                break;
        }
    }
}
