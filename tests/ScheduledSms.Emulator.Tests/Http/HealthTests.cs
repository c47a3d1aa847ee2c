using System.Net;
using System.Net.Sockets;
using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator.Tests.Http;

/// <summary>Where it listens, that it responds, and what it warns about.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task It_says_that_it_is_there_whatever_it_is_called_and_whatever_faults_there_are()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync();
        emulator.Faults.Add(new Fault { Point = FaultPoint.BeforeReading, Action = FaultAction.Reset });
        using var client = new HttpClient { BaseAddress = emulator.Url };
        var request = new HttpRequestMessage(HttpMethod.Get, "healthz");
        request.Headers.Host = "emulator.example";
        var response = await TextResponse.ReadAsync(client, request);
        Assert.Equal((200, "ok", "text/plain"), (response.Status, response.Text, response.ContentType));
        Assert.Empty(emulator.Requests);
    }

    [Fact]
    public async Task It_listens_where_it_is_told_to()
    {
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.BindAddress = IPAddress.Parse("127.0.0.2"));
        Assert.Equal("127.0.0.2", emulator.Url.Host);
        using var client = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => client.ConnectAsync(IPAddress.Loopback, emulator.Url.Port));
        using var jsms = new JsmsCaller(emulator);
        Assert.Equal(200, (await jsms.SendAsync("GET", "/v1/accounts/app")).Status);
    }

    [Theory]
    [InlineData("0123456789abcdef01234567", true)]
    [InlineData(DevelopmentKeys.JsmsAppKey, false)]
    [InlineData("my-key", false)]
    public async Task A_key_that_looks_live_is_warned_of_once_let_in_or_not(string key, bool isWarnedOf)
    {
        List<string> told = [];
        await using var emulator = await ScheduledSmsEmulator.StartAsync(options => options.OnWarning = told.Add);
        using var rejected = new JsmsCaller(emulator.Url, key, "canary");
        await rejected.SendAsync("GET", "/v1/accounts/app");
        await rejected.SendAsync("GET", "/v1/nothing");
        Assert.Equal(isWarnedOf ? 1 : 0, emulator.Warnings.Count);
        Assert.Equal(told, emulator.Warnings);
        Assert.All(told, warning => Assert.Contains("jsms …4567", warning, StringComparison.Ordinal));
        Assert.All(told, warning => Assert.DoesNotContain("canary", warning, StringComparison.Ordinal));
    }
}
