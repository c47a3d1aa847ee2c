using System.Net.Sockets;
using System.Text;

namespace ScheduledSms.Emulator.Tests.Http;

/// <summary>A client on a bare socket, which sees what no HTTP client shows: every byte, and how the connection ends.</summary>
internal sealed class RawPeer : IAsyncDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly List<byte> _received = [];

    private RawPeer()
    {
    }

    /// <summary>What was received so far, one character per byte.</summary>
    public string Text => Encoding.Latin1.GetString([.. _received]);

    public byte[] Bytes => [.. _received];

    /// <summary>The part after the head, or "" if the head has not ended.</summary>
    public byte[] Body => Text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > -1 and var end ? Bytes[(end + 4)..] : [];

    public static async Task<RawPeer> ConnectAsync(ScheduledSmsEmulator emulator)
    {
        var peer = new RawPeer();
        await peer._socket.ConnectAsync(emulator.Url.Host, emulator.Url.Port, TestContext.Current.CancellationToken);
        return peer;
    }

    /// <summary>A request with the JSMS account of the development keys.</summary>
    public static string Request(string method, string path, string body = "", int? announced = null) =>
        $"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes(DevelopmentKeys.JsmsAppKey + ":" + DevelopmentKeys.JsmsMasterSecret))}\r\n"
        + $"Content-Type: application/json\r\nContent-Length: {announced ?? Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}";

    public async Task SendAsync(string text) => await _socket.SendAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);

    /// <summary>Reads until the text has arrived.</summary>
    public async Task ReadUntilAsync(string text)
    {
        while (!Text.Contains(text, StringComparison.Ordinal))
            Assert.True(await ReadSomeAsync() > 0, $"The connection ended before '{text}' came: '{Text}'.");
    }

    /// <summary>Reads a response by its length.</summary>
    public async Task<string> ReadResponseAsync()
    {
        _received.Clear();
        await ReadUntilAsync("\r\n\r\n");
        var length = Text.Split("Content-Length: ") is [_, var rest, ..] ? int.Parse(rest.Split("\r\n")[0], System.Globalization.CultureInfo.InvariantCulture) : 0;
        while (Body.Length < length)
            Assert.True(await ReadSomeAsync() > 0, "The connection ended in mid-body.");
        return Text;
    }

    /// <summary>Reads to the end: "fin", "reset", or "open" when nothing ended it in time.</summary>
    public async Task<string> ReadToEndAsync(TimeSpan? within = null)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(within ?? TimeSpan.FromSeconds(10));
        try
        {
            while (await ReadSomeAsync(patience.Token) > 0)
            {
            }

            return "fin";
        }
        catch (SocketException exception) when (exception.SocketErrorCode is SocketError.ConnectionReset)
        {
            return "reset";
        }
        catch (OperationCanceledException)
        {
            return "open";
        }
    }

    /// <summary>Whether an RST followed a received FIN, which takes a moment.</summary>
    public async Task<bool> IsResetAfterFinAsync()
    {
        await Task.Delay(100, TestContext.Current.CancellationToken);
        return _socket.Poll(0, SelectMode.SelectError) || (int)_socket.GetSocketOption(SocketOptionLevel.Socket, SocketOptionName.Error)! != 0;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<int> ReadSomeAsync(CancellationToken cancellationToken = default)
    {
        var buffer = new byte[64 * 1024];
        var count = await _socket.ReceiveAsync(buffer, cancellationToken.CanBeCanceled ? cancellationToken : TestContext.Current.CancellationToken);
        _received.AddRange(buffer.AsSpan(0, count));
        return count;
    }
}
