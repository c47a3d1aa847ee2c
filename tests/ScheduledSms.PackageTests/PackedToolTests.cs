using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace ScheduledSms.PackageTests;

/// <summary>Both programs, installed from their packages into an empty folder and used from there.</summary>
public sealed class PackedToolTests(PackedLibrary library)
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_installed_started_asked_and_stopped()
    {
        var feed = await library.PackEmulatorAsync();
        var folder = Directory.CreateDirectory(Path.Combine(library.Folder, "an empty folder")).FullName;
        await Terminal.RunAsync(folder, "dotnet", ["tool", "install", "ScheduledSms.Emulator.Tool", "--tool-path", "tools", "--source", feed, "--version", library.Version]);
        await Terminal.RunAsync(folder, "dotnet", ["tool", "install", "ScheduledSms.Tool", "--tool-path", "tools", "--source", feed, "--version", library.Version]);
        var help = await Terminal.RunAsync(folder, Path.Combine(folder, "tools", "scheduled-sms-emulator"), ["--help"]);
        Assert.Contains("--port", help, StringComparison.Ordinal);

        using var process = Process.Start(new ProcessStartInfo(Path.Combine(folder, "tools", "scheduled-sms-emulator"), ["--port", "0", "--json"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        })!;
        try
        {
            var ready = JsonNode.Parse((await process.StandardOutput.ReadLineAsync(_stop))!)!;
            await ScheduleAndDeliverAsync(ready);

            // With no settings, and after the clock was moved by decades.
            var balances = await Terminal.RunAsync(folder, Path.Combine(folder, "tools", "scheduled-sms"), ["balance", "--json", "--base-address", ready["url"]!.ToString()]);
            Assert.Equal(["jsms", "solapi"], balances.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!["provider"]!.ToString()));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private async Task ScheduleAndDeliverAsync(JsonNode ready)
    {
        using var http = new HttpClient { BaseAddress = new Uri(ready["url"]!.ToString()) };
        var control = ready["controlUrl"]!.ToString();

        // The page, with everything it needs in the package.
        var page = await http.GetStringAsync(ready["dashboard"]!.ToString(), _stop);
        Assert.Contains("<!DOCTYPE html>", page, StringComparison.OrdinalIgnoreCase);
        foreach (var file in page.Split('"').Where(part => part.EndsWith(".js", StringComparison.Ordinal) || part.EndsWith(".css", StringComparison.Ordinal)))
        {
            using var response = await http.GetAsync(new Uri(new Uri(ready["dashboard"]!.ToString()), file), _stop);
            Assert.Equal((file, HttpStatusCode.OK), (file, response.StatusCode));
        }

        // A client that knows the provider's wire format and nothing else.
        var account = ready["accounts"]!.AsArray().First(account => account!["provider"]!.ToString() is "jsms")!;
        using var create = new HttpRequestMessage(HttpMethod.Post, "v1/schedule")
        {
            Content = JsonContent.Create(new { send_time = "2099-01-01 09:00:00", mobile = "13812345678", temp_id = 1250 }),
        };
        create.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{account["key"]}:{account["secret"]}")));
        using var created = await http.SendAsync(create, _stop);
        var id = (await created.Content.ReadFromJsonAsync<JsonNode>(_stop))!["schedule_id"]!.ToString();

        Assert.Equal("scheduled", await StateAsync(http, control, id));
        using var advanced = await http.PostAsJsonAsync(control + "clock/advance", new { toNext = true }, _stop);
        Assert.Equal("1", (await advanced.Content.ReadFromJsonAsync<JsonNode>(_stop))!["delivered"]!.ToString());
        Assert.Equal("sent", await StateAsync(http, control, id));
    }

    private async Task<string> StateAsync(HttpClient http, string control, string id) =>
        (await http.GetFromJsonAsync<JsonNode>($"{control}messages/{id}", _stop))!["state"]!.ToString();
}
