using System.Collections.Concurrent;
using System.Net.Sockets;

namespace ScheduledSms.Tests.Testing;

/// <summary>A transport that ignores its token: it finishes what it has begun, even if that was abandoned. Its sockets have small buffers.</summary>
internal sealed class DeafTransport : HttpMessageHandler
{
    private readonly ConcurrentBag<Task> _sends = [];
    private readonly HttpMessageInvoker _sockets = new(new SocketsHttpHandler
    {
        ConnectCallback = static async (context, cancellationToken) =>
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, SendBufferSize = 4096 };
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        },
    });

    /// <summary>Waits until everything that was begun has been sent. What was abandoned before that has failed.</summary>
    public async Task EndAsync()
    {
        foreach (var sending in _sends)
            await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sending = _sockets.SendAsync(request, CancellationToken.None);
        _sends.Add(sending);
        return sending;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _sockets.Dispose();
        base.Dispose(disposing);
    }
}
