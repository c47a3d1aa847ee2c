using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Tests;

namespace ScheduledSms.Tool.Tests.Testing;

/// <summary>A folder with an app's settings, an emulator that they point at, and the program. Nothing that it ever prints may hold a key, and no whole number unless it was asked to.</summary>
internal sealed class Desk : IAsyncDisposable
{
    public const string JsmsKey = "canarykeycanarykeycanary";
    public const string JsmsSecret = "canarysecretofjsmscanary";
    public const string SolapiKey = "CANARYKEYCANARY0";
    public const string SolapiSecret = "CANARYSECRETOFSOLAPICANARYSECRET";
    public const string SeoulKey = "CANARYKEYOFSEOUL";
    public const string SeoulSecret = "CANARYSECRETOFSEOULCANARYSECRET0";
    public const string Chinese = "13812345678";
    public const string Korean = "01012345678";
    public const string Sender = "0212345678";

    private static readonly string[] Secrets = [JsmsKey, JsmsSecret, SolapiKey, SolapiSecret, SeoulKey, SeoulSecret];

    /// <summary>As providers, people and E.164 write them.</summary>
    private static readonly string[] Numbers = [Chinese, Korean, Korean[1..], Sender, Sender[1..], "02-1234-5678", "010-1234-5678"];

    private readonly ServiceProvider _app;

    private Desk(ScheduledSmsEmulator emulator, string folder, ServiceProvider app) => (Emulator, Folder, _app) = (emulator, folder, app);

    public ScheduledSmsEmulator Emulator { get; }

    public string Folder { get; }

    public IScheduledMessageClient Client => _app.GetRequiredService<IScheduledMessageClient>();

    public static string Settings(Uri url) => $$"""
        {
          "ScheduledSms": {
            "Templates": {
              "appointment-reminder": { "Parameters": ["time"], "Jsms": { "TemplateId": 1250 }, "Solapi": { "Text": "내일 {time}에 예약이 있습니다. 문의 02-1234-5678", "From": "{{Sender}}" } }
            },
            "Jsms": { "BaseAddress": "{{url}}v1/", "AppKey": "{{JsmsKey}}", "MasterSecret": "{{JsmsSecret}}", "MaxRetryAttempts": 0 },
            "Solapi": {
              "BaseAddress": "{{url}}", "ApiKey": "{{SolapiKey}}", "ApiSecret": "{{SolapiSecret}}", "MaxRetryAttempts": 0,
              "Accounts": { "seoul": { "ApiKey": "{{SeoulKey}}", "ApiSecret": "{{SeoulSecret}}" } }
            }
          }
        }
        """;

    public static async Task<Desk> OpenAsync()
    {
        var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Jsms.AddAccount(JsmsKey, JsmsSecret).AddTemplate(1250, "{{time}} 400-123-4567");
        emulator.Solapi.AddAccount(SolapiKey, SolapiSecret).RegisterSender(Sender, expireAt: emulator.Clock.UtcNow.AddDays(10).AddHours(1));
        emulator.Solapi.AddAccount(SeoulKey, SeoulSecret).RegisterSender("0312345678", expireAt: emulator.Clock.UtcNow.AddDays(100));
        var folder = Directory.CreateTempSubdirectory("scheduled-sms-tool-").FullName;
        var settings = Path.Combine(folder, "appsettings.json");
        await File.WriteAllTextAsync(settings, Settings(emulator.Url));
        var services = new ServiceCollection();
        services.AddScheduledSms(new ConfigurationBuilder().AddJsonFile(settings).Build());
        emulator.AddTo(services);
        return new Desk(emulator, folder, services.BuildServiceProvider());
    }

    public Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(Folder, name), text);

    /// <summary>Schedules the template for the next day.</summary>
    public async Task<ScheduleId> ScheduleAsync(string callingCode, int recipients = 1)
    {
        var first = callingCode == "82" ? 1012345678L : 13812345678L;
        var scheduled = await Client.ScheduleAsync(new ScheduledMessageRequest
        {
            SendAt = SendAt,
            Content = MessageContent.Template("appointment-reminder"),
            Recipients = [.. Enumerable.Range(0, recipients).Select(i => new MessageRecipient
            {
                PhoneNumber = PhoneNumber.Parse($"+{callingCode}{first + i}"),
                Parameters = new Dictionary<string, string> { ["time"] = "15:00" },
                Reference = callingCode == "82" ? "row 010-1234-5678" : null,
            })],
            Reference = "visit-42",
        });
        return scheduled.Id;
    }

    public DateTimeOffset SendAt => new(Emulator.Clock.UtcNow.UtcDateTime.Date.AddDays(1).AddHours(1), TimeSpan.Zero);

    public Task<Ended> RunAsync(params string[] arguments) => RunAsync(new Dictionary<string, string>(), arguments);

    /// <summary>Runs the program in the folder, with nothing from this machine's own settings.</summary>
    public async Task<Ended> RunAsync(IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using var process = Start(environment, arguments);
        process.StandardInput.Close();
        return await EndAsync(process, mayShowNumbers: arguments.Contains("--show-numbers"));
    }

    public Process Start(IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Process.Start(Program(environment, [ToolProcess.PathOf("ScheduledSms.Tool"), .. arguments]))!;

    /// <summary>Runs it at a terminal of that width.</summary>
    public async Task<Ended> RunAtTerminalAsync(IReadOnlyDictionary<string, string> environment, string typed, int columns, params string[] arguments)
    {
        var command = $"stty cols {columns} rows 50 2>/dev/null; exec dotnet {string.Join(' ', arguments.Prepend(ToolProcess.PathOf("ScheduledSms.Tool")).Select(static argument => $"'{argument}'"))}";
        var start = Program(new Dictionary<string, string>(environment) { ["TERM"] = "xterm-256color" }, []);
        start.FileName = "script";
        start.ArgumentList.Clear();
        foreach (var argument in (string[])["-qec", command, "/dev/null"])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(typed);
        await process.StandardInput.FlushAsync();
        return await EndAsync(process, mayShowNumbers: false);
    }

    public static async Task<Ended> EndAsync(Process process, bool mayShowNumbers)
    {
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        var ended = new Ended(process.ExitCode, await output, await errors);
        Assert.All(mayShowNumbers ? Secrets : [.. Secrets, .. Numbers], canary => Assert.DoesNotContain(canary, ended.Output + ended.Errors, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
        return ended;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Emulator.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private ProcessStartInfo Program(IReadOnlyDictionary<string, string> environment, string[] dotnet)
    {
        var start = ToolProcess.Listening(dotnet);
        start.WorkingDirectory = Folder;
        start.RedirectStandardInput = true;
        foreach (var name in start.Environment.Keys.Where(static name => name.StartsWith("ScheduledSms", StringComparison.OrdinalIgnoreCase) || name is "DOTNET_ENVIRONMENT" or "ASPNETCORE_ENVIRONMENT" or "NO_COLOR").ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return start;
    }
}
