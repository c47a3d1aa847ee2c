using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Server;

namespace ScheduledSms.Emulator.Tests.Reports;

/// <summary>An app that receives callbacks: it keeps what arrives, and responds as configured.</summary>
internal sealed class CallbackReceiver : IAsyncDisposable
{
    private readonly ConcurrentQueue<Arrival> _arrivals = new();
    private EmulatorServer _server = null!;

    public Uri Url => new(_server.Url, "told?from=test");

    /// <summary>The status of the response to a POST, by its number from 0.</summary>
    public Func<int, int> Status { get; set; } = _ => 200;

    public Func<string, string> Echo { get; set; } = echo => echo;

    public Func<Task> BeforeResponse { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<Arrival> Arrivals => [.. _arrivals];

    public IReadOnlyList<Arrival> Posts => [.. _arrivals.Where(arrival => arrival.Method == "POST")];

    public static async Task<CallbackReceiver> StartAsync()
    {
        var receiver = new CallbackReceiver();
        receiver._server = await EmulatorServer.StartAsync(System.Net.IPAddress.Loopback, 0, receiver.HandleAsync, next => next, TestContext.Current.CancellationToken);
        return receiver;
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        var number = Posts.Count;
        _arrivals.Enqueue(new Arrival(
            context.Request.Method,
            context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString()),
            context.Request.Headers.ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            context.Request.ContentType,
            body));
        await BeforeResponse();
        if (context.Request.Method == "GET")
        {
            await context.Response.WriteAsync(Echo(context.Request.Query["echostr"].ToString()));
            return;
        }

        context.Response.StatusCode = Status(number);
        if (context.Response.StatusCode is 302)
            context.Response.Headers.Location = Url.ToString();
    }

    /// <summary>A request as it arrived.</summary>
    internal sealed record Arrival(string Method, Dictionary<string, string> Query, Dictionary<string, string> Headers, string? ContentType, string Body)
    {
        /// <summary>The body's fields, parsed by hand.</summary>
        public Dictionary<string, string> Form => Body.Split('&').Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1].Replace('+', ' ')));
    }
}
