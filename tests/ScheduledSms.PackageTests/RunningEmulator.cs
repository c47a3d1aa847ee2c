using System.Diagnostics;
using System.Text.Json.Nodes;

namespace ScheduledSms.PackageTests;

/// <summary>The emulator's program, started on a free port.</summary>
internal sealed class RunningEmulator : IDisposable
{
    private readonly Process _process;

    private RunningEmulator(Process process, string controlUrl, IReadOnlyDictionary<string, string> settings) => (_process, ControlUrl, Settings) = (process, controlUrl, settings);

    /// <summary>The address of its own API.</summary>
    public string ControlUrl { get; }

    /// <summary>The settings of an app that uses this emulator, as environment variables.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; }

    public static async Task<RunningEmulator> StartAsync()
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.EmulatorTool, "--port", "0", "--json"]) { RedirectStandardOutput = true })!;
        var ready = JsonNode.Parse(await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "null")
            ?? throw new InvalidOperationException("The emulator ended before it was ready.");
        var (jsms, solapi) = (Account(ready, "jsms"), Account(ready, "solapi"));
        return new RunningEmulator(process, ready["controlUrl"]!.ToString(), new Dictionary<string, string>
        {
            ["ScheduledSms__Jsms__BaseAddress"] = $"{ready["url"]}/v1/",
            ["ScheduledSms__Jsms__AppKey"] = jsms.Key,
            ["ScheduledSms__Jsms__MasterSecret"] = jsms.Secret,
            ["ScheduledSms__Solapi__BaseAddress"] = $"{ready["url"]}/",
            ["ScheduledSms__Solapi__ApiKey"] = solapi.Key,
            ["ScheduledSms__Solapi__ApiSecret"] = solapi.Secret,
        });
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private static (string Key, string Secret) Account(JsonNode ready, string provider)
    {
        var account = ready["accounts"]!.AsArray().First(account => (string?)account!["provider"] == provider)!;
        return ((string)account["key"]!, (string)account["secret"]!);
    }
}
