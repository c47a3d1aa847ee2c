using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ScheduledSms.Benchmarks.Network;

/// <summary>Adds latency between client and server: bytes, and the end of a connection, arrive later. Connecting takes no longer.</summary>
internal sealed class DelayingRelay : IAsyncDisposable
{
    private readonly Loopback _loopback;
    private readonly int _serverPort;
    private readonly TimeSpan _oneWay;

    public DelayingRelay(int serverPort, TimeSpan oneWay)
    {
        _serverPort = serverPort;
        _oneWay = oneWay;
        _loopback = new Loopback(ServeAsync);
    }

    public int Port => _loopback.Port;

    public ValueTask DisposeAsync() => _loopback.DisposeAsync();

    private async Task ServeAsync(Socket client, CancellationToken stop)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await server.ConnectAsync(IPAddress.Loopback, _serverPort, stop);
        await Task.WhenAll(CarryAsync(client, server, stop), CarryAsync(server, client, stop));
    }

    private async Task CarryAsync(Socket from, Socket to, CancellationToken stop)
    {
        var onTheWay = Channel.CreateUnbounded<Parcel>();
        var delivering = DeliverAsync(onTheWay.Reader, to, stop);
        var chunk = new byte[4096];
        var read = 1;
        while (read > 0)
        {
            read = await ReadAsync(from, chunk, stop);
            onTheWay.Writer.TryWrite(new Parcel(Stopwatch.GetTimestamp(), chunk[..read]));
        }

        onTheWay.Writer.Complete();
        await delivering;
    }

    /// <summary>A reset is relayed as an end: the other side has already received one, or will not miss it.</summary>
    private static async Task<int> ReadAsync(Socket from, byte[] chunk, CancellationToken stop)
    {
        try
        {
            return await from.ReceiveAsync(chunk, stop);
        }
        catch (SocketException)
        {
            return 0;
        }
    }

    private async Task DeliverAsync(ChannelReader<Parcel> onTheWay, Socket to, CancellationToken stop)
    {
        try
        {
            await foreach (var parcel in onTheWay.ReadAllAsync(stop))
            {
                var left = _oneWay - Stopwatch.GetElapsedTime(parcel.SentAt);
                if (left > TimeSpan.Zero)
                    await Task.Delay(left, stop);
                if (parcel.Bytes.Length > 0)
                    await to.SendAsync(parcel.Bytes, stop);
                else
                    to.Shutdown(SocketShutdown.Send);
            }
        }
        catch (SocketException)
        {
            // The other side is gone; what is still in transit is lost.
        }
    }

    /// <summary>The result of one read; no bytes mean the end of the connection.</summary>
    private readonly record struct Parcel(long SentAt, byte[] Bytes);
}
