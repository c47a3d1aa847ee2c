using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>Responds to JSMS creates, and closes a connection that was idle for its keep-alive time. The id of a schedule names the connection it was created over.</summary>
internal sealed class KeepAliveServer : IAsyncDisposable
{
    private readonly Loopback _loopback;
    private readonly TimeSpan _keepAlive;
    private readonly bool _respondsToExpect;
    private readonly string _announcement;
    private int _connections;
    private int _created;

    /// <param name="keepAlive">How long an idle connection is kept.</param>
    /// <param name="respondsToExpect">False: <c>Expect: 100-continue</c> is ignored, and the body awaited.</param>
    /// <param name="announces">True: each response states how long the connection is kept.</param>
    public KeepAliveServer(TimeSpan keepAlive, bool respondsToExpect = true, bool announces = false)
    {
        _keepAlive = keepAlive;
        _respondsToExpect = respondsToExpect;
        _announcement = announces ? string.Create(CultureInfo.InvariantCulture, $"Keep-Alive: timeout={keepAlive.TotalSeconds:0}\r\n") : "";
        _loopback = new Loopback(ServeAsync);
    }

    public int Port => _loopback.Port;

    /// <summary>The number of creates that arrived whole and got a response.</summary>
    public int Created => Volatile.Read(ref _created);

    public ValueTask DisposeAsync() => _loopback.DisposeAsync();

    private async Task ServeAsync(Socket connection, CancellationToken stop)
    {
        var id = Interlocked.Increment(ref _connections).ToString(CultureInfo.InvariantCulture);
        var chunk = new byte[4096];
        while (await ReadWhenAwakeAsync(connection, chunk, stop) is > 0 and var first)
        {
            var request = Encoding.ASCII.GetString(chunk, 0, first);
            while (!request.Contains("\r\n\r\n", StringComparison.Ordinal))
                request += await ReadTextAsync(connection, chunk, stop);
            if (_respondsToExpect && request.Contains("\r\nExpect: 100-continue\r\n", StringComparison.OrdinalIgnoreCase))
                await connection.SendAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
            var end = EndOf(request);
            while (request.Length < end)
                request += await ReadTextAsync(connection, chunk, stop);

            Interlocked.Increment(ref _created);
            var response = $$"""{"schedule_id":"{{id}}"}""";
            await connection.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {response.Length}\r\n{_announcement}\r\n{response}"), stop);
        }
    }

    /// <summary>Reads the start of a request; 0 once the connection has been idle for too long.</summary>
    private async Task<int> ReadWhenAwakeAsync(Socket connection, byte[] chunk, CancellationToken stop)
    {
        using var idle = CancellationTokenSource.CreateLinkedTokenSource(stop);
        idle.CancelAfter(_keepAlive);
        try
        {
            return await connection.ReceiveAsync(chunk, idle.Token);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
    }

    private static async Task<string> ReadTextAsync(Socket connection, byte[] chunk, CancellationToken stop)
    {
        var read = await connection.ReceiveAsync(chunk, stop);
        return read > 0 ? Encoding.ASCII.GetString(chunk, 0, read) : throw new SocketException((int)SocketError.ConnectionReset);
    }

    private static int EndOf(string request)
    {
        const string Name = "\r\nContent-Length: ";
        var at = request.IndexOf(Name, StringComparison.OrdinalIgnoreCase) + Name.Length;
        var length = int.Parse(request.AsSpan(at, request.IndexOf("\r\n", at, StringComparison.Ordinal) - at), NumberStyles.None, CultureInfo.InvariantCulture);
        return request.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4 + length;
    }
}
