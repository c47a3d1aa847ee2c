using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>Reads the head of each connection's request, and does something before its body is sent.</summary>
internal sealed class HeadServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<string> _heads = new();
    private readonly Func<Socket, CancellationToken, Task>[] _steps;
    private readonly Task _serving;

    private HeadServer(Func<Socket, CancellationToken, Task>[] steps)
    {
        _steps = steps;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public IReadOnlyCollection<string> Heads => _heads;

    /// <summary>Ends the connection: the body never arrives.</summary>
    public static Func<Socket, CancellationToken, Task> HangUp => static (_, _) => Task.CompletedTask;

    /// <summary>Lets the body arrive, and responds that a schedule was created.</summary>
    public static Func<Socket, CancellationToken, Task> Continue => static async (connection, stop) =>
    {
        await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
        await connection.ReceiveAsync(new byte[16 * 1024], stop);
        await connection.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {Accounts.JsmsCreated.Length}\r\n\r\n{Accounts.JsmsCreated}"), stop);
    };

    /// <summary>Serves the first connection with the first step, and so on.</summary>
    public static HeadServer Start(params Func<Socket, CancellationToken, Task>[] steps) => new(steps);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _serving;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            foreach (var step in _steps)
            {
                using var connection = await _listener.AcceptSocketAsync(_stop.Token);
                var head = new StringBuilder();
                var chunk = new byte[4096];
                while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                    head.Append(Encoding.ASCII.GetString(chunk, 0, await connection.ReceiveAsync(chunk, _stop.Token)));
                _heads.Enqueue(head.ToString());
                await step(connection, _stop.Token);
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }
}
