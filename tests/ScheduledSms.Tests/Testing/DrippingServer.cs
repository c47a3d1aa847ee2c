using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>Reads one request per connection, a little at a time, into a small buffer: its client is still writing when others have long begun.</summary>
internal sealed class DrippingServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly Task _accepting;

    public DrippingServer()
    {
        _listener.Server.ReceiveBufferSize = 4096;
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/"));

    /// <summary>What arrived, whole or not.</summary>
    public IReadOnlyCollection<ReceivedRequest> Requests => _requests;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(ServeAsync(await _listener.AcceptSocketAsync()));
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        using (connection)
        {
            var received = new MemoryStream();
            var chunk = new byte[2048];
            string? head = null;
            var end = long.MaxValue;
            while (received.Length < end)
            {
                var read = await connection.ReceiveAsync(chunk);
                if (read == 0)
                    break;
                received.Write(chunk, 0, read);
                if (head is null && Encoding.Latin1.GetString(received.ToArray()) is var text && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is >= 0 and var headEnd)
                {
                    head = text[..headEnd];
                    end = headEnd + 4 + int.Parse(ReceivedRequest.HeaderOf(head, "Content-Length")!, CultureInfo.InvariantCulture);
                }

                await Task.Delay(1);
            }

            if (head is null)
                return;
            _requests.Enqueue(new ReceivedRequest(head, Encoding.UTF8.GetString(received.ToArray(), head.Length + 4, (int)received.Length - head.Length - 4)));
            await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8.ToArray());
        }
    }
}
