using System.Net;

namespace ScheduledSms.Http;

/// <summary>Pooled bytes as the content of a message. Once they are returned it can no longer be read, by any holder.</summary>
/// <param name="bytes">The bytes, or null for an empty content.</param>
internal sealed class PooledContent(PooledBuffer? bytes) : HttpContent
{
    /// <summary>The send that it belongs to, if it is a request's.</summary>
    public SingleSend? Send { get; init; }

    /// <summary>True if only the transport can read this: an app's handler may do so before and after.</summary>
    private bool IsAtWire => Send is { IsDirect: true };

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var body = Begin();
        await AtWire(stream, body.Length).WriteAsync(body, cancellationToken).ConfigureAwait(false);
        bytes?.Release();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var body = Begin();
        AtWire(stream, body.Length).Write(body.Span);
        bytes?.Release();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes?.Length ?? 0;
        return true;
    }

    /// <summary>Takes a reference, which is released after a complete write only: a stream may still be reading after one that failed. Those bytes are never returned.</summary>
    private ReadOnlyMemory<byte> Begin()
    {
        if (IsAtWire)
            Send!.BeginBody();
        else
            Send?.BodyCopied = true;
        ObjectDisposedException.ThrowIf(bytes?.TryAddReference() == false, this);
        return bytes?.Memory ?? default;
    }

    private Stream AtWire(Stream stream, int length)
    {
        if (!IsAtWire)
            return stream;
        if (length > RecordedStream.PieceBytes)
            return new RecordedStream(stream, Send!, length);

        Send!.BodyWritten = true;
        return stream;
    }
}
