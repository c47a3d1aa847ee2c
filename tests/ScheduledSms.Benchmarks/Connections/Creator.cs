using System.Diagnostics;
using ScheduledSms.Jsms;

namespace ScheduledSms.Benchmarks.Connections;

/// <summary>A JSMS client with its own connection pool that creates one schedule after another.</summary>
internal sealed class Creator : IDisposable
{
    private readonly JsmsScheduleClient _client;

    public Creator(int port, TimeSpan idleTimeout, bool asks = false)
    {
        var options = new JsmsOptions
        {
            BaseAddress = new Uri(FormattableString.Invariant($"http://127.0.0.1:{port}/v1/")),
            AppKey = "7d431e42dfa6a6d693ac2d04",
            MasterSecret = "5e987ac6d2e04d95a9d8f0d1",
            ExpectContinue = asks,
        };
        _client = new JsmsScheduleClient(options, new SocketsHttpHandler { PooledConnectionIdleTimeout = idleTimeout, UseProxy = false });
    }

    public async Task<CreateEnd> CreateAsync()
    {
        var request = new JsmsScheduleRequest
        {
            SendAt = TimeProvider.System.GetUtcNow().AddDays(1),
            Mobile = "13812345678",
            TemplateId = 1250,
            TemplateParameters = new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = "741627" },
        };
        var begin = Stopwatch.GetTimestamp();
        try
        {
            var created = await _client.CreateScheduleAsync(request);
            return new CreateEnd(SendOutcome.Applied, created.ScheduleId, Stopwatch.GetElapsedTime(begin));
        }
        catch (ScheduledSmsException failure)
        {
            return new CreateEnd(failure.Outcome, Connection: null, Stopwatch.GetElapsedTime(begin));
        }
    }

    public void Dispose() => _client.Dispose();
}
