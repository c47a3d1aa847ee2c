using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using ScheduledSms.Emulator;

namespace ScheduledSms.Benchmarks.Emulation;

/// <summary>Creates JSMS schedules by hand, several at a time: the server is what is measured.</summary>
internal sealed class Creates(Uri origin) : IDisposable
{
    private const int AtOnce = 16;

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce })
    {
        BaseAddress = origin,
        DefaultRequestHeaders =
        {
            Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{DevelopmentKeys.JsmsAppKey}:{DevelopmentKeys.JsmsMasterSecret}"))),
        },
    };

    private int _sent;

    /// <returns>The elapsed time.</returns>
    public async Task<TimeSpan> SendAsync(int count)
    {
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, stop) => await SendOneAsync(stop));
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose() => _client.Dispose();

    // Each is a different message, to a different number, at a different second.
    private async Task SendOneAsync(CancellationToken stop)
    {
        var number = Interlocked.Increment(ref _sent);
        var sendTime = new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddSeconds(number);
        var body = string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"send_time":"{{sendTime:yyyy-MM-dd HH:mm:ss}}","mobile":"138{{number:00000000}}","temp_id":1250,"temp_para":{"time":"10:00"} }""");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _client.PostAsync(new Uri("v1/schedule", UriKind.Relative), content, stop);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(Stream.Null, stop);
    }
}
