using System.Net;

namespace ScheduledSms.Http.Bodies;

/// <summary>Pooled bytes as the content of a message. Once they are returned it can no longer be read, by any holder.</summary>
/// <param name="bytes">The bytes, or null for an empty content.</param>
internal abstract class PooledContent(PooledBuffer? bytes) : HttpContent
{
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var body = Begin();
        await Around(stream, body.Length).WriteAsync(body, cancellationToken).ConfigureAwait(false);
        bytes?.Release();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var body = Begin();
        Around(stream, body.Length).Write(body.Span);
        bytes?.Release();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes?.Length ?? 0;
        return true;
    }

    /// <summary>Somebody begins to read it.</summary>
    protected virtual void BeginRead()
    {
    }

    /// <summary>The stream that it is written through.</summary>
    protected virtual Stream Around(Stream stream, int length) => stream;

    /// <summary>Takes a reference, which is released after a complete write only: a stream may still be reading after one that failed. Those bytes are never returned.</summary>
    private ReadOnlyMemory<byte> Begin()
    {
        BeginRead();
        ObjectDisposedException.ThrowIf(bytes?.TryAddReference() == false, this);
        return bytes?.Memory ?? default;
    }
}
