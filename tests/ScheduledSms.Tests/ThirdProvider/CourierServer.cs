using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.ThirdProvider;

/// <summary>The third provider: keeps messages until they are due, over real sockets.</summary>
internal sealed class CourierServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (DateTimeOffset SendAt, int People, bool IsGone)> _messages = new(StringComparer.Ordinal);
    private readonly LoopbackServer _server;
    private int _last;

    public CourierServer() => _server = LoopbackServer.Start((request, taken) => Faults.TryDequeue(out var fault) ? fault : Respond(request));

    public Uri Url => _server.Url;

    public SettableClock Clock { get; } = new(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));

    public IReadOnlyList<ReceivedRequest> Requests => _server.Requests;

    public IEnumerable<string> Texts => Requests.Where(static request => request.Body.Length > 0).SelectMany(static request => JsonDocument.Parse(request.Body).RootElement.GetProperty("people").EnumerateArray().Select(static person => person.GetProperty("text").GetString()!));

    /// <summary>What happens to the next requests instead.</summary>
    public ConcurrentQueue<LoopbackServer.Step> Faults { get; } = new();

    public ConcurrentBag<string> Blocked { get; } = [];

    /// <summary>Moves the clock, and delivers what is due.</summary>
    public int Advance(TimeSpan by)
    {
        Clock.Now += by;
        var due = _messages.Where(message => !message.Value.IsGone && message.Value.SendAt <= Clock.Now).ToList();
        foreach (var (id, message) in due)
            _messages[id] = message with { IsGone = true };
        return due.Sum(static message => message.Value.People);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private LoopbackServer.Step Respond(ReceivedRequest request)
    {
        if (request.Line.StartsWith("DELETE", StringComparison.Ordinal))
        {
            var id = request.Line.Split(' ')[1].Split('/')[^1];
            if (!_messages.TryGetValue(id, out var message))
                return LoopbackServer.Respond(404, """{"code":"unknown"}""");
            _messages[id] = message with { IsGone = true };
            return message.IsGone ? LoopbackServer.Respond(409, """{"code":"gone"}""") : LoopbackServer.Respond(200, "{}");
        }

        var body = JsonDocument.Parse(request.Body).RootElement;
        var people = body.GetProperty("people").EnumerateArray().Select(static person => person.GetProperty("to").GetString()!).ToList();
        var rejected = people.Index().Where(person => Blocked.Contains(person.Item)).Select(static person => person.Index).ToList();
        var created = string.Create(CultureInfo.InvariantCulture, $"C{Interlocked.Increment(ref _last)}");
        _messages[created] = (body.GetProperty("send_at").GetDateTimeOffset(), people.Count - rejected.Count, IsGone: false);
        return LoopbackServer.Respond(200, JsonSerializer.Serialize(new { id = created, rejected }));
    }
}
