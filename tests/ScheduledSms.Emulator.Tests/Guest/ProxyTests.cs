using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ScheduledSms.Emulator.Tests.Guest;

/// <summary>What goes to an emulator has keys and texts in it, and goes there directly.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData("http_proxy")]
    [InlineData("HTTP_PROXY")]
    [InlineData("ALL_PROXY")]
    [InlineData("CONFIGURED_PROXY")]
    public async Task A_proxy_sees_nothing_of_what_goes_to_the_emulator_and_from_it(string variable)
    {
        using var proxy = new TcpListener(IPAddress.Loopback, 0);
        proxy.Start();
        var start = GuestProcess.Program("send");
        start.Environment[variable] = $"http://{proxy.LocalEndpoint}";
        using var guest = Process.Start(start)!;
        var output = guest.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var ended = guest.WaitForExitAsync(TestContext.Current.CancellationToken);

        while (!ended.IsCompleted)
        {
            using var stop = new CancellationTokenSource();
            var seen = proxy.AcceptTcpClientAsync(stop.Token).AsTask();
            if (await Task.WhenAny(seen, ended) == seen)
            {
                guest.Kill();
                using var client = await seen;
                var buffer = new byte[4096];
                var length = await client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken);
                Assert.Fail("The proxy got: " + System.Text.Encoding.UTF8.GetString(buffer, 0, length));
            }

            await stop.CancelAsync();
        }

        Assert.Equal("2 delivered, 3 of 3 reports taken\n", await output);
    }
}
