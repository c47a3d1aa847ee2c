using System.Collections.Concurrent;
using System.Net.Sockets;

namespace ScheduledSms.Tests.Testing;

/// <summary>A transport that pays no heed to its token: what it has begun it ends, whoever has given it up. Its sockets hold little.</summary>
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

    /// <summary>Waits until everything has gone out that was begun. What was given up before has failed.</summary>
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
