using System.Net;
using System.Threading.Channels;
using ScheduledSms.Emulator;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Programs;

/// <summary>Asks whether the provider is well before each message, with the message's own headers and options, and returns what it said if it is not.</summary>
internal sealed class HealthProbe : DelegatingHandler
{
    private int _asked;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The emulator has no such page as the second: a twentieth of the time the provider is not well.
        var page = Interlocked.Increment(ref _asked) % 20 == 0 ? "/health" : "/healthz";
        using var probe = new HttpRequestMessage(HttpMethod.Get, new Uri(request.RequestUri!, page));
        foreach (var header in request.Headers)
            probe.Headers.TryAddWithoutValidation(header.Key, header.Value);
        foreach (var option in (IEnumerable<KeyValuePair<string, object?>>)request.Options)
            probe.Options.Set(new HttpRequestOptionsKey<object?>(option.Key), option.Value);

        var health = await base.SendAsync(probe, cancellationToken);
        if (!health.IsSuccessStatusCode)
            return health;
        health.Dispose();
        return await base.SendAsync(request, cancellationToken);
    }
}

/// <summary>Keeps a copy of each body in an audit log, which is full at every twentieth message: after all of it was written to the connection.</summary>
internal sealed class AuditingHandler(ScheduledSmsEmulator emulator) : DelegatingHandler
{
    private int _bodies;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { Headers.ContentLength: > 0 } content)
            request.Content = new AuditedContent(content, request.RequestUri!.AbsolutePath, Interlocked.Increment(ref _bodies) % 20 == 0 ? emulator : null);
        return base.SendAsync(request, cancellationToken);
    }

    private sealed class AuditedContent : HttpContent
    {
        private readonly HttpContent _inner;
        private readonly string _path;
        private readonly ScheduledSmsEmulator? _failsOnceArrived;

        public AuditedContent(HttpContent inner, string path, ScheduledSmsEmulator? failsOnceArrived)
        {
            (_inner, _path, _failsOnceArrived) = (inner, path, failsOnceArrived);
            foreach (var header in inner.Headers)
                Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var body = await _inner.ReadAsStringAsync();
            await _inner.CopyToAsync(stream);
            await stream.FlushAsync();
            if (_failsOnceArrived is null)
                return;

            await _failsOnceArrived.WaitForAsync(emulator => emulator.Requests.Any(request => request.Committed && request.Path == _path && request.Body == body));
            throw new IOException("The audit log is full.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = _inner.Headers.ContentLength!.Value;
            return true;
        }
    }
}

/// <summary>Sends copies of messages one after another from a queue of the app's own, without their options, and again where that fails.</summary>
internal sealed class QueueHandler : DelegatingHandler
{
    private const int Attempts = 4;

    private readonly Channel<Func<Task>> _queue = Channel.CreateUnbounded<Func<Task>>();

    public QueueHandler()
    {
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(WorkAsync);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var done = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _queue.Writer.WriteAsync(async () =>
        {
            for (var attempt = 1; !done.Task.IsCompleted; attempt++)
            {
                try
                {
                    done.SetResult(await base.SendAsync(await request.CopyAsync(withOptions: false, body), CancellationToken.None));
                }
                catch (Exception) when (attempt < Attempts)
                {
                }
                catch (Exception failure)
                {
                    done.SetException(failure);
                }
            }
        }, cancellationToken);
        return await done.Task;
    }

    protected override void Dispose(bool disposing)
    {
        _queue.Writer.TryComplete();
        base.Dispose(disposing);
    }

    private async Task WorkAsync()
    {
        await foreach (var send in _queue.Reader.ReadAllAsync())
            await send();
    }
}

/// <summary>Sends everything through a gateway of the app's own, which takes bodies from a header.</summary>
internal sealed class GatewayHandler(Uri gateway) : DelegatingHandler
{
    public const string BodyHeader = "X-Body";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { Headers.ContentLength: > 0 } content)
            request.Headers.Add(BodyHeader, Convert.ToBase64String(await content.ReadAsByteArrayAsync(cancellationToken)));
        request.Content = null;
        request.RequestUri = new Uri(gateway, request.RequestUri!.PathAndQuery);
        return await base.SendAsync(request, cancellationToken);
    }
}
