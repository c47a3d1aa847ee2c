using System.Diagnostics;
using System.Globalization;
using ScheduledSms.Benchmarks.Network;

namespace ScheduledSms.Benchmarks.Load;

/// <summary>The bare server in a process of its own, so that the client's processor time is its own too. It ends with its standard input, and so with whoever started it.</summary>
internal sealed class LoadServer : IAsyncDisposable
{
    /// <summary>This program, started with it, is the server.</summary>
    public const string Argument = "load-server";

    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly HttpClient _client;

    private LoadServer(Process process, Uri url)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = url };
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>What the server's process does: tells its port, and serves until nobody listens.</summary>
    public static async Task ServeAsync()
    {
        await using var server = await BareServer.StartAsync();
        Console.WriteLine(server.Url.Port.ToString(CultureInfo.InvariantCulture));
        await Console.In.ReadToEndAsync();
    }

    public static async Task<LoadServer> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(LoadServer).Assembly.Location, Argument]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        var port = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server's process ended before it served.");
        return new LoadServer(process, new Uri($"http://127.0.0.1:{port}/"));
    }

    /// <summary>How many requests a path has had.</summary>
    public async Task<int> CountAsync(string path) => int.Parse(await _client.GetStringAsync(new Uri(Url, path)), NumberStyles.None, CultureInfo.InvariantCulture);

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        _process.StandardInput.Close();
        using var late = new CancellationTokenSource(EndsWithin);
        try
        {
            await _process.WaitForExitAsync(late.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
