using System.Net;

namespace ScheduledSms.Http;

/// <summary>Pooled bytes as the content of a message. Once they are returned to the pool, it can no longer be read, even where it was kept.</summary>
/// <param name="bytes">The bytes, or null for an empty content.</param>
internal sealed class PooledContent(PooledBuffer? bytes) : HttpContent
{
    /// <summary>Records when the content is written, if only the transport can read it: an app's handler may read it before and after the send.</summary>
    public SingleSend? Record { get; init; }

    private SingleSend? AtWire => Record is { IsDirect: true } record ? record : null;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        await stream.WriteAsync(bytes?.Memory ?? default, cancellationToken).ConfigureAwait(false);
        End();
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        stream.Write(bytes is null ? [] : bytes.Span);
        End();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes?.Length ?? 0;
        return true;
    }

    private void Begin()
    {
        AtWire?.BodyStarted = true;
        ObjectDisposedException.ThrowIf(bytes?.TryAddReference() == false, this);
    }

    /// <summary>Only after a complete write: a failed one may have been abandoned by a stream that still reads. Its bytes are never returned to the pool.</summary>
    private void End()
    {
        AtWire?.BodyWritten = true;
        bytes?.Release();
    }
}
