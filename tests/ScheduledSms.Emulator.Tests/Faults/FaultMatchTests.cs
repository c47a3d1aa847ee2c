using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Faults;

/// <summary>Which requests a rule matches, and how often it hits them.</summary>
public sealed class FaultMatchTests
{
    private static readonly FaultAction Teapot = FaultAction.Status(418);

    [Fact]
    public async Task By_provider_operation_and_account()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Jsms.AddAccount("other", "secret");
        using var jsms = new JsmsCaller(emulator);
        using var other = new JsmsCaller(emulator.Url, "other", "secret");
        using var unknown = new JsmsCaller(emulator.Url, "unknown", "secret");
        using var solapi = new SolapiCaller(emulator);
        var byProvider = emulator.Faults.Add(new Fault { Provider = ProviderNames.Solapi, Action = Teapot });
        var byOperation = emulator.Faults.Add(new Fault { Operation = "report.take", Action = Teapot });
        var byAccount = emulator.Faults.Add(new Fault { Account = "other", Action = Teapot });
        var bySolapiAccount = emulator.Faults.Add(new Fault { Account = DevelopmentKeys.SolapiApiKey, Point = FaultPoint.BeforeReading, Call = 2, Action = Teapot });
        var byClaim = emulator.Faults.Add(new Fault { Account = "unknown", Point = FaultPoint.BeforeReading, Action = Teapot });

        Assert.Equal(200, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.Equal(418, (await solapi.SendAsync("GET", "/cash/v1/balance")).Status);
        Assert.Equal(418, (await solapi.SendAsync("GET", "/quota/v1/me")).Status);
        Assert.Equal(418, (await jsms.SendAsync("GET", "/v1/report")).Status);
        Assert.Equal(418, (await other.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.Equal(418, (await unknown.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.Equal([1, 1, 1, 1, 1], new[] { byProvider, byOperation, byAccount, bySolapiAccount, byClaim }.Select(placed => placed.Hits));
        Assert.Equal(2, bySolapiAccount.Matches);
        Assert.Equal([null, byProvider.Id, bySolapiAccount.Id, byOperation.Id, byAccount.Id, byClaim.Id], emulator.Requests.Select(request => request.Fault));
    }

    [Theory]
    [InlineData("13812345678", true)]
    [InlineData("138-1234-5678", true)]
    [InlineData("1381234567", false)]
    [InlineData("8613812345678", false)]
    public async Task By_recipient_in_a_JSMS_body_or_in_the_schedule_it_names(string recipient, bool matches)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        var single = await jsms.CreateAsync("/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        var others = await jsms.CreateAsync("/v1/schedule/batch", JsmsCaller.Batch("2099-01-01 09:00:00", "13900000000"));
        var placed = emulator.Faults.Add(new Fault { Recipient = recipient, Action = Teapot });
        async Task Hits(string method, string path, string? body = null) =>
            Assert.Equal(matches, (await jsms.SendAsync(method, path, body)).Status == 418);

        await Hits("POST", "/v1/schedule", JsmsCaller.Single("2099-01-01 09:00:00"));
        await Hits("POST", "/v1/schedule/batch", JsmsCaller.Batch("2099-01-01 09:00:00", "13900000001", "13812345678"));
        await Hits("GET", "/v1/schedule/" + single);
        await Hits("PUT", "/v1/schedule/" + single, JsmsCaller.Single("2099-01-01 09:00:00", "13900000002"));
        Assert.NotEqual(418, (await jsms.SendAsync("GET", "/v1/schedule/" + single)).Status);
        Assert.NotEqual(418, (await jsms.SendAsync("DELETE", "/v1/schedule/" + others)).Status);
        Assert.NotEqual(418, (await jsms.SendAsync("POST", "/v1/schedule", "[]")).Status);
        Assert.Equal(matches ? 4 : 0, placed.Matches);
    }

    [Theory]
    [InlineData("\"01012345678\"")]
    [InlineData("""["01000000000","01012345678"]""")]
    public async Task By_recipient_in_a_SOLAPI_body_or_in_the_group_it_names(string to)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        var placed = emulator.Faults.Add(new Fault { Recipient = "010-1234-5678", Action = Teapot });
        var group = await solapi.CreateGroupAsync();
        var other = await solapi.CreateGroupAsync();
        var messages = $$"""{"messages":[{"to":"01099999999","from":"0212345678","text":"a"},{"to":{{to}},"from":"0212345678","text":"a"}]}""";
        Assert.Equal(418, (await solapi.SendAsync("PUT", $"{SolapiCaller.Groups}/{group}/messages", messages)).Status);
        Assert.Equal(418, (await solapi.SendAsync("POST", $"{SolapiCaller.Groups}/{group}/schedule", SolapiCaller.ScheduledDate(DateTimeOffset.UtcNow.AddHours(1)))).Status);
        Assert.Equal(200, (await solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{other}")).Status);
        Assert.Equal((2, 2), (placed.Matches, placed.Hits));
        Assert.True(emulator.Requests[^2].Committed);
    }

    [Fact]
    public async Task By_reference_in_the_custom_fields_of_a_group_or_a_message()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var solapi = new SolapiCaller(emulator);
        using var jsms = new JsmsCaller(emulator);
        var ofGroup = emulator.Faults.Add(new Fault { Reference = "order-1", Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(501) });
        var ofMessage = emulator.Faults.Add(new Fault { Reference = "line-7", Action = FaultAction.ContentType("text/plain") });
        Assert.Equal(501, (await solapi.SendAsync("POST", SolapiCaller.Groups, """{"customFields":{"reference":"order-1"}}""")).Status);
        Assert.Equal(200, (await solapi.SendAsync("POST", SolapiCaller.Groups, """{"customFields":{"order-1":"no"}}""")).Status);
        var group = await solapi.CreateGroupAsync("""{"customFields":{"x":"order-2"}}""");
        var added = await solapi.SendAsync(
            "PUT", $"{SolapiCaller.Groups}/{group}/messages", SolapiCaller.Sms(extra: ""","customFields":{"reference":"line-7"} """));
        Assert.Equal("text/plain", added.ContentType);
        Assert.Equal("text/plain", (await solapi.SendAsync("GET", $"{SolapiCaller.Groups}/{group}")).ContentType);
        emulator.Faults.Add(new Fault { Reference = "order-2", Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(502) });
        Assert.Equal(502, (await solapi.SendAsync("DELETE", $"{SolapiCaller.Groups}/{group}")).Status);
        Assert.Equal(200, (await jsms.SendAsync("POST", "/v1/schedule/batch", """{"send_time":"2099-01-01 09:00:00","temp_id":1,"tag":"order-1","recipients":[{"mobile":"13812345678"}]}""")).Status);
        Assert.Equal((1, 2), (ofGroup.Matches, ofMessage.Matches));
    }

    [Fact]
    public async Task The_nth_call_the_first_few_and_every_kth()
    {
        Assert.Equal("..x...", await HitsAsync(6, new Fault { Call = 3, Action = Teapot }));
        Assert.Equal("xx....", await HitsAsync(6, new Fault { First = 2, Action = Teapot }));
        Assert.Equal(".x.x.x", await HitsAsync(6, new Fault { Every = 2, Action = Teapot }));
        Assert.Equal(".x.x..", await HitsAsync(6, new Fault { Every = 2, First = 2, Action = Teapot }));
        Assert.Equal("......", await HitsAsync(6, new Fault { Operation = "report.take", Action = Teapot }));
    }

    [Fact]
    public async Task A_probability_is_drawn_from_its_seed()
    {
        var fault = new Fault { Probability = 0.5, Seed = 7, Action = Teapot };
        var hits = await HitsAsync(60, fault);
        Assert.InRange(hits.Count(call => call is 'x'), 15, 45);
        Assert.Equal(hits, await HitsAsync(60, fault));
        Assert.NotEqual(hits, await HitsAsync(60, fault with { Seed = 8 }));
        Assert.Equal("....", await HitsAsync(4, fault with { Probability = 0 }));
        Assert.Equal("xxxx", await HitsAsync(4, fault with { Probability = 1 }));
    }

    [Fact]
    public async Task Another_rule_that_hits_first_changes_no_draw()
    {
        var fault = new Fault { Probability = 0.5, Seed = 7, Action = FaultAction.Status(500) };
        var alone = await HitsAsync(30, fault, hit: 500);
        var second = await HitsAsync(30, new Fault { First = 10, Action = Teapot }, hit: 500, fault);
        Assert.Equal(new string('.', 10) + alone[10..], second);
    }

    [Fact]
    public async Task A_window_of_the_emulator_s_clock()
    {
        var start = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero);
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (start, true));
        using var jsms = new JsmsCaller(emulator);
        var placed = emulator.Faults.Add(new Fault { From = start.AddHours(1), Until = start.AddHours(2), Action = Teapot });
        var statuses = new List<int>();
        foreach (var minutes in new[] { 0, 59, 1, 59, 1 })
        {
            await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(minutes));
            statuses.Add((await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        }

        Assert.Equal([200, 200, 418, 418, 200], statuses);
        Assert.Equal(2, placed.Matches);
    }

    [Fact]
    public async Task The_first_one_placed_that_has_budget_hits_and_all_that_match_count()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        var first = emulator.Faults.Add(new Fault { First = 1, Action = FaultAction.Status(501) });
        var second = emulator.Faults.Add(new Fault { Call = 2, Action = FaultAction.Status(502) });
        var last = emulator.Faults.Add(new Fault { Action = FaultAction.Status(503) });
        Assert.Equal([1, 2, 3], emulator.Faults.Placed.Select(placed => placed.Id));
        var statuses = new List<int>();
        for (var i = 0; i < 3; i++)
            statuses.Add((await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        Assert.Equal([501, 502, 503], statuses);
        Assert.Equal([(3, 1), (3, 1), (3, 1)], new[] { first, second, last }.Select(placed => (placed.Matches, placed.Hits)));

        Assert.True(emulator.Faults.Remove(last.Id));
        Assert.False(emulator.Faults.Remove(last.Id));
        Assert.Equal(200, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
        emulator.Faults.Clear();
        Assert.Empty(emulator.Faults.Placed);
        Assert.Equal(4, emulator.Faults.Add(new Fault { Action = FaultAction.Fin }).Id);
    }

    private static async Task<string> HitsAsync(int calls, Fault fault, int hit = 418, params Fault[] more)
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        using var jsms = new JsmsCaller(emulator);
        foreach (var placed in more.Prepend(fault))
            emulator.Faults.Add(placed);
        var hits = "";
        for (var i = 0; i < calls; i++)
            hits += (await jsms.SendAsync("GET", "/v1/accounts/app")).Status == hit ? 'x' : '.';
        return hits;
    }
}
