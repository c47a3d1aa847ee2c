using System.Net;
using System.Net.Sockets;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>Accepts connections on loopback and serves each until it ends or everything is stopped.</summary>
internal sealed class Loopback : IAsyncDisposable
{
    private const int Backlog = 4096;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<Task> _connections = [];
    private readonly Func<Socket, CancellationToken, Task> _serve;
    private readonly Task _accepting;

    public Loopback(Func<Socket, CancellationToken, Task> serve)
    {
        _serve = serve;
        _listener.Start(Backlog);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using (connection)
        {
            connection.NoDelay = true;
            try
            {
                await _serve(connection, _stop.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException)
            {
            }
        }
    }
}
