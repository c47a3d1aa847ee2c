using ScheduledSms.Emulator.Tests.Http;

namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>An emulator set up for one sample, and the ids that appear in its requests as {schedule}, {group} …</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private Stage(ScheduledSmsEmulator emulator) => (Emulator, Jsms, Solapi) = (emulator, new JsmsCaller(emulator), new SolapiCaller(emulator));

    public ScheduledSmsEmulator Emulator { get; }

    public JsmsCaller Jsms { get; }

    public SolapiCaller Solapi { get; }

    public static async Task<Stage> SetAsync(DateTimeOffset at) =>
        new(await ScheduledSmsEmulator.StartAsync(options => (options.StartAt, options.ClockFrozen) = (at, true)));

    public string Fill(string text) => _values.Aggregate(text, (filled, value) => filled.Replace($"{{{value.Key}}}", value.Value, StringComparison.Ordinal));

    public Task<TextResponse> SendAsync(Request request)
    {
        var (path, body) = (Fill(request.Path), request.Body is null ? null : Fill(request.Body));
        return path.StartsWith("/v1/", StringComparison.Ordinal)
            ? Jsms.SendAsync(request.Method, path, body)
            : Solapi.SendSignedAsync(request.Unsigned ? request.Authorization : Solapi.Header(), request.Method, path, body);
    }

    /// <summary>Sends a request that must return 200, and remembers a member of the response.</summary>
    public async Task<string> DoAsync(Request request, string? name = null, string member = "")
    {
        var response = await SendAsync(request);
        Assert.True(response.Status == 200, response.Text);
        if (name is not null)
            _values[name] = response[member]!;
        return response.Text;
    }

    public void Remember(string name, string value) => _values[name] = value;

    public async ValueTask DisposeAsync()
    {
        Jsms.Dispose();
        Solapi.Dispose();
        await Emulator.DisposeAsync();
    }
}
