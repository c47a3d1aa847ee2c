using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ScheduledSms.Emulator.Http;

/// <summary>
/// The socket under a request or a connection, for what an HTTP server would never do. Must be used only before any of
/// a response is sent; afterwards the connection is closed.
/// </summary>
internal sealed class PeerConnection
{
    // A peer that has read the FIN closes at once; one that does not read must not keep the connection open forever.
    private static readonly TimeSpan PeerMayTake = TimeSpan.FromSeconds(5);

    private readonly Socket _socket;
    private readonly Stream _incoming;
    private readonly Action _abort;
    private readonly CancellationToken _peerIsGone;

    private PeerConnection(Socket socket, Stream incoming, Action abort, CancellationToken peerIsGone) =>
        (_socket, _incoming, _abort, _peerIsGone) = (socket, incoming, abort, peerIsGone);

    public static PeerConnection Of(HttpContext context) => new(
        context.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket, context.Request.Body, context.Abort, context.RequestAborted);

    public static PeerConnection Of(ConnectionContext connection) => new(
        connection.Features.GetRequiredFeature<IConnectionSocketFeature>().Socket,
        connection.Transport.Input.AsStream(leaveOpen: true),
        connection.Abort,
        connection.ConnectionClosed);

    /// <summary>Sends a response and ends the connection. It never fails: a peer that disconnects first ends it as well.</summary>
    public async Task SendAsync(WireResponse response, CancellationToken stop)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stop, _peerIsGone);
        try
        {
            await WriteAsync(response, end.Token).ConfigureAwait(false);
            await EndAsync(response.Ending, end.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException or IOException)
        {
            // The peer disconnected, or the fault was removed: either way nothing waits for more.
        }
        finally
        {
            _abort();
        }
    }

    private async Task WriteAsync(WireResponse response, CancellationToken end)
    {
        if (response.Raw is { } raw)
        {
            await WriteAsync(raw, end).ConfigureAwait(false);
            return;
        }

        await WriteAsync(WireBytes.Head(response), end).ConfigureAwait(false);
        var body = WireBytes.Body(response);
        for (var i = 0; response.PerByte > TimeSpan.Zero && i < body.Length; i++)
        {
            await Task.Delay(response.PerByte, end).ConfigureAwait(false);
            await WriteAsync(body.Slice(i, 1), end).ConfigureAwait(false);
        }

        if (response.PerByte == TimeSpan.Zero)
            await WriteAsync(body, end).ConfigureAwait(false);
        foreach (var spaces in Spaces.Of(response.Padding))
            await WriteAsync(spaces, end).ConfigureAwait(false);
    }

    private async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken end)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await _socket.SendAsync(bytes, SocketFlags.None, end).ConfigureAwait(false)..];
    }

    private async Task EndAsync(WireEnding ending, CancellationToken end)
    {
        if (ending is WireEnding.Reset)
            _socket.Close(timeout: 0);
        else if (ending is WireEnding.Hang)
            await Task.Delay(Timeout.InfiniteTimeSpan, end).ConfigureAwait(false);
        else
            await CloseInGoodOrderAsync(end).ConfigureAwait(false);
    }

    // A socket closed with unread bytes sends RST, whatever it sent before: so read until the peer has closed.
    private async Task CloseInGoodOrderAsync(CancellationToken end)
    {
        _socket.Shutdown(SocketShutdown.Send);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(end);
        patience.CancelAfter(PeerMayTake);
        var buffer = new byte[16 * 1024];
        while (await _incoming.ReadAsync(buffer, patience.Token).ConfigureAwait(false) > 0)
        {
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, patience.Token).ConfigureAwait(false);
    }
}
