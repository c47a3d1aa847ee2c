using System.Net;

namespace ScheduledSms.Http;

/// <summary>Rented bytes as the content of a message. Once they are given back it can no longer be read, whoever has kept it.</summary>
/// <param name="bytes">The bytes, or null for an empty content.</param>
internal sealed class PooledContent(PooledBuffer? bytes) : HttpContent
{
    /// <summary>Where it is told that the content is written, if only the transport can read it: an app's handler may do so before and after.</summary>
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

    /// <summary>After a whole write only: one that failed may have been given up by a stream that reads on. Its bytes are never given back.</summary>
    private void End()
    {
        AtWire?.BodyWritten = true;
        bytes?.Release();
    }
}
