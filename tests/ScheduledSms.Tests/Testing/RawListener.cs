using System.Net;
using System.Net.Sockets;

namespace ScheduledSms.Tests.Testing;

/// <summary>Accepts connections and does one thing with each, whatever arrives over it.</summary>
internal sealed class RawListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _onConnection;
    private readonly Task _accepting;
    private int _connections;

    private RawListener(Func<Socket, CancellationToken, Task> onConnection)
    {
        _onConnection = onConnection;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Sends plain text, like a peer that does not speak TLS.</summary>
    public static RawListener SpeakingPlainText() => new(static async (connection, stop) =>
    {
        await connection.SendAsync("220 hello\r\n"u8.ToArray());
        await connection.ReceiveAsync(new byte[1024], stop);
    });

    /// <summary>Reads the start of a request, and resets the connection while the rest is in transit.</summary>
    public static RawListener ResettingInMidBody() => new(static async (connection, stop) =>
    {
        await connection.ReceiveAsync(new byte[16 * 1024], stop);
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
    });

    /// <summary>Accepts and sends nothing.</summary>
    public static RawListener Silent() => new(static (_, stop) => Task.Delay(Timeout.Infinite, stop));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                await _onConnection(connection, _stop.Token);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or OperationCanceledException)
        {
        }
    }
}
