using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.EndToEnd;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Readme;

/// <summary>What the README and the packages' READMEs show compiles, and does what it claims.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = PageTests.Read("README.md");
    private static readonly string Reference = PageTests.Read("src/ScheduledSms/README.md");

    [Fact]
    public void Every_snippet_is_a_region_of_compiled_code_and_every_region_is_shown()
    {
        var source = PageTests.Read("tests/ScheduledSms.Tests/Readme/Snippets.cs");
        var regions = Region().Matches(source).ToDictionary(match => match.Groups["name"].Value, match => Dedent(match.Groups["code"].Value));
        var shown = PageTests.All.SelectMany(page => Snippet().Matches(PageTests.Read(page))).Select(match => (Name: match.Groups["name"].Value, Code: match.Groups["code"].Value.TrimEnd())).ToList();

        Assert.Equal(regions.Keys.Order(), shown.Select(snippet => snippet.Name).Distinct().Order());
        Assert.All(shown, snippet => Assert.Equal(regions[snippet.Name], snippet.Code));
    }

    [Fact]
    public void No_page_shows_code_that_is_neither_a_snippet_nor_a_whole_file() =>
        Assert.All(PageTests.All, page => Assert.Equal(
            (page, CsharpBlock().Count(PageTests.Read(page))),
            (page, Snippet().Count(PageTests.Read(page)) + PageTests.WholeFile().Matches(PageTests.Read(page)).Count(file => file.Groups["language"].Value is "csharp"))));

    [Fact]
    public void The_first_snippet_begins_by_line_20_and_has_at_most_12_lines()
    {
        var first = Snippet().Match(Readme);

        Assert.InRange(Readme[..first.Groups["code"].Index].Count(c => c == '\n') + 1, 1, 20);
        Assert.InRange(first.Groups["code"].Value.TrimEnd().Split('\n').Length, 1, 12);
    }

    [Fact]
    public async Task The_first_snippet_and_the_registration_run_together()
    {
        var json = SettingsBlock().Match(Reference).Groups["json"].Value.Replace("…", "0123456789abcdef", StringComparison.Ordinal);
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero), true));
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
        Snippets.Register(builder);
        emulator.AddTo(builder.Services);
        using var host = builder.Build();

        var id = await Snippets.CommonAsync(host.Services.GetRequiredService<IScheduledMessageClient>());

        Assert.Equal(id.Value, Assert.Single(emulator.Solapi.Groups).Id);
        Assert.Equal("오늘 15:00에 예약이 있습니다.", Assert.Single(Assert.Single(emulator.Solapi.Groups).Messages).Text);
    }

    [Fact]
    public async Task The_snippet_for_rejected_recipients_names_each_and_stores_the_id()
    {
        await using var app = await EmulatedApp.StartAsync();
        app.Emulator.Solapi.Account().OptOut("01012345678");
        List<string> told = [];

        await Snippets.RejectedAsync(
            app.Solapi,
            new ScheduledMessageRequest
            {
                SendAt = app.Now.AddHours(1),
                Content = MessageContent.Text("예약 안내", "0212345678"),
                Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+821012345678"), Reference = "a" }, new() { PhoneNumber = PhoneNumber.Parse("+821012345679") }],
            },
            (reference, code) => Tell($"{reference} {code}"),
            id => Tell(id));

        Assert.Equal(["a RecipientOptedOut", $"solapi:group:{Assert.Single(app.Emulator.Solapi.Groups).Id}"], told);

        Task Tell(string what)
        {
            told.Add(what);
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task The_snippet_for_jsms_runs()
    {
        await using var app = await EmulatedApp.StartAsync(options => options.StartAt = new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));

        var id = await Snippets.ScheduleAsync(app.Jsms);

        Assert.Equal((id, "Deleted"), app.Emulator.Jsms.Schedules.Select(schedule => (schedule.Id, schedule.State.ToString())).Single());
    }

    [Fact]
    public async Task The_registration_and_its_settings_run()
    {
        var json = SettingsBlock().Match(Reference).Groups["json"].Value.Replace("…", "0123456789abcdef", StringComparison.Ordinal);
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
        Snippets.Register(builder);
        emulator.AddTo(builder.Services);
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);

        await host.Services.GetRequiredKeyedService<SolapiGroupScheduleClient>("seoul").CreateGroupAsync();
        await host.Services.GetRequiredService<JsmsScheduleClient>().GetAppBalanceAsync();

        Assert.Equal([200, 200], emulator.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task The_registration_in_code_runs()
    {
        var services = new ServiceCollection();
        Snippets.RegisterInCode(services, "a", "b", "0123456789abcdef", "d");
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.AddTo(services);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<JsmsScheduleClient>().GetAppBalanceAsync();
        await provider.GetRequiredKeyedService<SolapiGroupScheduleClient>("seoul").GetBalanceAsync();

        Assert.Equal(["a", "0123456789abcdef"], emulator.Requests.Select(request => request.Account));
    }

    [Fact]
    public async Task The_registration_with_handlers_runs()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ScheduledSms:Jsms:AppKey"] = "…",
            ["ScheduledSms:Jsms:MasterSecret"] = "…",
            ["ScheduledSms:Solapi:ApiKey"] = "…",
            ["ScheduledSms:Solapi:ApiSecret"] = "…",
        }).Build());
        Snippets.RegisterWithHandlers(services);
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.AddTo(services);
        await using var provider = services.BuildServiceProvider();

        await provider.GetRequiredService<JsmsScheduleClient>().GetAppBalanceAsync();
        await provider.GetRequiredService<SolapiGroupScheduleClient>().GetBalanceAsync();

        Assert.Equal((2, 2), (Snippets.MyHandler.Requests, emulator.Requests.Count));
    }

    [Fact]
    public async Task The_solapi_snippet_runs()
    {
        await using var app = await EmulatedApp.StartAsync();

        var scheduled = await Snippets.SolapiAsync(app.Solapi, app.Now.AddDays(1), NullLogger.Instance);

        Assert.Equal(SolapiGroupStatus.Scheduled, scheduled.Group.Status);
    }

    [Fact]
    public async Task The_bulk_snippet_runs()
    {
        await using var app = await EmulatedApp.StartAsync();
        var recipients = Enumerable.Range(0, 1500).Select(i => new JsmsBatchRecipient { Mobile = $"138{i:D8}" }).ToAsyncEnumerable();
        List<(string Id, long Scheduled)> stored = [];

        await Snippets.BulkAsync(app.Jsms, app.Now.AddDays(1), recipients, (id, scheduled, _) => Store(id, scheduled), TestContext.Current.CancellationToken);

        Assert.Equal(app.Emulator.Jsms.Schedules.OrderByDescending(schedule => schedule.Recipients.Count).Zip([1000L, 1500L], (schedule, scheduled) => (schedule.Id, scheduled)), stored);

        Task Store(string? id, long scheduled)
        {
            stored.Add((id!, scheduled));
            return Task.CompletedTask;
        }
    }

    [Fact]
    public void The_test_snippet_has_fewer_than_20_lines() =>
        Assert.InRange(Snippet().Matches(PageTests.Read("src/ScheduledSms.Emulator/README.md")).Single(snippet => snippet.Groups["name"].Value is "test").Groups["code"].Value.TrimEnd().Split('\n').Length, 10, 19);

    [Theory]
    [InlineData("", 500, "asked")]
    [InlineData("""{"error":{"code":50024,"message":"unsubscribed mobile"}}""", 403, "stopped")]
    public async Task The_error_snippet_takes_the_right_turn(string response, int status, string expected)
    {
        await using var server = Start(Respond(status, response));
        using var client = new JsmsScheduleClient(Accounts.Jsms(server.Url));
        var turn = "";

        await Snippets.ErrorsAsync(client, Accounts.JsmsRequest(), (_, _) => Turn("asked"), () => Turn("stopped"), TestContext.Current.CancellationToken);

        Assert.Equal(expected, turn);

        Task Turn(string taken)
        {
            turn = taken;
            return Task.CompletedTask;
        }
    }

    [Theory]
    [InlineData("""{"schedule_id":"a"}""", 200, "stored")]
    [InlineData("", 500, "parked Unknown")]
    [InlineData("""{"error":{"code":50024,"message":"unsubscribed mobile"}}""", 403, "parked Rejected")]
    public async Task The_job_snippet_takes_the_right_turn(string response, int status, string expected)
    {
        await using var server = Start(Respond(status, response));
        using var client = ClientWithTemplate(server.Url);
        var turn = "";

        await Snippets.JobAsync(client, Note(), _ => Turn("stored"), (_, failure) => Turn($"parked {failure.Outcome}"), TestContext.Current.CancellationToken);

        Assert.Equal(expected, turn);

        Task Turn(string taken)
        {
            turn = taken;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task The_job_snippet_throws_what_is_safe_to_retry()
    {
        await using var server = Start(Respond(429, ""));
        using var client = ClientWithTemplate(server.Url);

        var thrown = await Assert.ThrowsAsync<ScheduledSmsException>(() => Snippets.JobAsync(
            client, Note(), _ => throw new InvalidOperationException(), (_, _) => throw new InvalidOperationException(), TestContext.Current.CancellationToken));

        Assert.Equal((SendOutcome.Throttled, true), (thrown.Outcome, thrown.IsSafeToRetry));
    }

    [Fact]
    public async Task The_snippet_for_delivery_reports_posts_one_of_each_provider()
    {
        await using var app = await EmulatedApp.StartAsync();
        await using var receiver = Start((request, _) => Respond(200, request.Line.Split(' ')[1].Split("echostr=")[^1]));
        await app.Jsms.CreateScheduleAsync(new JsmsScheduleRequest { SendAt = app.Now.AddHours(1), Mobile = "13812345678", TemplateId = 1 }, TestContext.Current.CancellationToken);
        await Snippets.SolapiAsync(app.Solapi, app.Now.AddHours(1), NullLogger.Instance);

        await Snippets.ReportsAsync(app.Emulator, receiver.Url);

        Assert.Equal(["HANDSHAKE", "SINGLE-REPORT", "SMS_REPORT"], app.Emulator.Callbacks.Select(attempt => attempt.Kind).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_is_in_the_table()
    {
        var settings = DependencyInjection.SettingsTree.CommonSettings.Concat(JsmsProvider.Instance.Settings)
            .Concat(SolapiProvider.Instance.Settings)
            .Concat(DependencyInjection.SettingsTree.TransportSettings);

        Assert.All(settings, setting => Assert.Contains($"`{setting}`", Reference, StringComparison.Ordinal));
    }

    private static JsmsScheduleClient ClientWithTemplate(Uri server)
    {
        var options = Accounts.Jsms(server);
        options.Templates["note"] = new MessageTemplate { Jsms = new JsmsTemplateOptions { TemplateId = 1 } };
        return new JsmsScheduleClient(options);
    }

    private static ScheduledMessageRequest Note() => new()
    {
        SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
        Content = MessageContent.Template("note"),
        Recipients = [new() { PhoneNumber = PhoneNumber.Parse("+8613812345678") }],
    };

    private static string Dedent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[indent..] : line));
    }

    [GeneratedRegex(@"<!-- snippet: (?<name>[\w-]+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"<!-- settings: both -->\n```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex SettingsBlock();

    [GeneratedRegex(@"^```csharp", RegexOptions.Multiline)]
    private static partial Regex CsharpBlock();

    [GeneratedRegex(@"#region (?<name>[\w-]+)\n(?<code>.*?)\n *#endregion", RegexOptions.Singleline)]
    private static partial Regex Region();
}
