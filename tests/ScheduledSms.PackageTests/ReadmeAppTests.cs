using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.PackageTests;

/// <summary>The app that the README shows, and its test: from the packages, word for word, outside the repository.</summary>
public sealed class ReadmeAppTests(PackedLibrary library)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_app_schedules_its_reminder_with_the_settings_shown()
    {
        var folder = FolderOf("Reminders");
        await Terminal.RunAsync(folder, "dotnet", ["build", "-o", "out", $"-p:ScheduledSmsVersion={library.Version}"]);
        using var emulator = await RunningEmulator.StartAsync();

        // The port that the README names may be taken; the rest of its settings are as they stand.
        var addresses = emulator.Settings.Where(static setting => setting.Key.EndsWith("BaseAddress", StringComparison.Ordinal)).ToDictionary();
        var printed = await Terminal.RunAsync(folder, "dotnet", ["out/Reminders.dll"], addresses);

        Assert.Matches("(?m)^visit-42: solapi:group:G4V", printed);
        using var http = new HttpClient();
        var messages = await http.GetFromJsonAsync<JsonNode>(emulator.ControlUrl + "messages?state=scheduled", _stop);
        Assert.Equal("visit-42", Assert.Single(messages!["messages"]!.AsArray())!["reference"]!.ToString());
    }

    [Fact]
    public async Task Without_the_emulator_the_job_ends_with_what_is_safe_to_retry()
    {
        var folder = FolderOf("Reminders");
        await Terminal.RunAsync(folder, "dotnet", ["build", "-o", "out", $"-p:ScheduledSmsVersion={library.Version}"]);

        var failed = await Assert.ThrowsAnyAsync<Exception>(() => Terminal.RunAsync(folder, "dotnet", ["out/Reminders.dll"], new Dictionary<string, string>
        {
            ["ScheduledSms__Solapi__BaseAddress"] = "http://127.0.0.1:1/",
            ["ScheduledSms__Solapi__MaxRetryAttempts"] = "0",
        }));

        // It is thrown on: a queue runs the job again.
        Assert.Contains("Unhandled exception. ScheduledSms.ScheduledSmsException", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_test_passes()
    {
        await library.PackEmulatorAsync();
        var folder = FolderOf("Reminders.Tests");
        await Terminal.RunAsync(folder, "dotnet", ["build", "-o", "out", $"-p:ScheduledSmsVersion={library.Version}"]);

        var printed = await Terminal.RunAsync(folder, "dotnet", ["out/Reminders.Tests.dll"]);

        Assert.Matches("Total: 1, Errors: 0, Failed: 0, Skipped: 0", printed);
    }

    private string FolderOf(string app) => Path.Combine(library.Folder, "apps", app);
}
