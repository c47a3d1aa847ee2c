using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>A server built on bare sockets, so that it can misbehave in ways that no web framework allows.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Func<ReceivedRequest, int, Step> _steps;
    private readonly Task _accepting;
    private int _taken;

    private LoopbackServer(Func<ReceivedRequest, int, Step> steps)
    {
        _steps = steps;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>What to do with one request that was read to its end.</summary>
    internal delegate Task Step(Socket connection, CancellationToken stop);

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    /// <summary>Handles the first request with the first step, and so on; the last step handles all that follow.</summary>
    public static LoopbackServer Start(params Step[] steps) => new((_, taken) => steps[Math.Min(taken, steps.Length - 1)]);

    /// <summary>Chooses a step by the request and its number, counted from 0.</summary>
    public static LoopbackServer Start(Func<ReceivedRequest, int, Step> steps) => new(steps);

    /// <summary>Responds to every request with this body, about the schedule or group that was asked for.</summary>
    public static LoopbackServer StartResponding(string body) => new((request, _) => Respond(200, RequestedId.PutIntoText(body, request.Line.Split(' ')[1])));

    public static Step Respond(int status, string body, string headers = "") => (connection, _) =>
        SendTextAsync(connection, $"HTTP/1.1 {status} X\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n{headers}\r\n{body}");

    /// <summary>Sends text as is, and closes the connection gracefully.</summary>
    public static Step SendAndClose(string text) => async (connection, _) =>
    {
        await SendTextAsync(connection, text);
        connection.Shutdown(SocketShutdown.Both);
        connection.Close();
    };

    public static Step CloseWithFin => SendAndClose("");

    public static Step Reset => (connection, _) =>
    {
        connection.LingerState = new LingerOption(enable: true, seconds: 0);
        connection.Close();
        return Task.CompletedTask;
    };

    public static Step Hang => (_, stop) => Task.Delay(Timeout.Infinite, stop);

    public static Step Trickle(string text, TimeSpan pause) => async (connection, stop) =>
    {
        foreach (var character in text)
        {
            await SendTextAsync(connection, character.ToString());
            await Task.Delay(pause, stop);
        }
    };

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private static Task SendTextAsync(Socket connection, string text) => connection.SendAsync(Encoding.UTF8.GetBytes(text));

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var connection = await _listener.AcceptSocketAsync(_stop.Token);
                _connections.Add(ServeAsync(connection));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using (connection)
        {
            try
            {
                while (await ReadRequestAsync(connection) is { } request)
                {
                    _requests.Enqueue(request);
                    var step = _steps(request, Interlocked.Increment(ref _taken) - 1);
                    await step(connection, _stop.Token);
                }
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task<ReceivedRequest?> ReadRequestAsync(Socket connection)
    {
        var received = new MemoryStream();
        var chunk = new byte[64 * 1024];
        while (true)
        {
            var text = Encoding.Latin1.GetString(received.GetBuffer(), 0, (int)received.Length);
            var headEnd = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (headEnd >= 0)
            {
                var head = text[..headEnd];
                var length = ReceivedRequest.HeaderOf(head, "Content-Length") is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : 0;
                if (received.Length >= headEnd + 4 + length)
                    return new ReceivedRequest(head, Encoding.UTF8.GetString(received.GetBuffer(), headEnd + 4, length));
            }

            var read = await connection.ReceiveAsync(chunk, _stop.Token);
            if (read == 0)
                return null;
            received.Write(chunk, 0, read);
        }
    }
}
