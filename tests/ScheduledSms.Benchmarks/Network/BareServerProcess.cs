using System.Globalization;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>The bare server in a separate process, so that the client's processor time is measured alone.</summary>
internal sealed class BareServerProcess : IAsyncDisposable
{
    /// <summary>The argument that makes this program the server.</summary>
    public const string Argument = "bare-server";

    private readonly OwnProcess _process;
    private readonly HttpClient _client = new();

    private BareServerProcess(OwnProcess process, Uri url) => (_process, Url) = (process, url);

    public Uri Url { get; }

    /// <summary>Runs in the server's process: prints its address, and serves until standard input ends.</summary>
    public static async Task ServeAsync()
    {
        await using var server = await BareServer.StartAsync();
        Console.WriteLine(server.Url);
        await Console.In.ReadToEndAsync();
    }

    public static async Task<BareServerProcess> StartAsync()
    {
        var process = new OwnProcess([Argument]);
        return new BareServerProcess(process, new Uri(await process.ReadLineAsync()));
    }

    /// <summary>The number of requests that a path has received.</summary>
    public async Task<int> CountAsync(string path) => int.Parse(await _client.GetStringAsync(new Uri(Url, path)), NumberStyles.None, CultureInfo.InvariantCulture);

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return _process.DisposeAsync();
    }
}
