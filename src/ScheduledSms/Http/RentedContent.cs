using System.Net;

namespace ScheduledSms.Http;

/// <summary>Rented bytes as the content of a message. Once they are given back it can no longer be read, whoever has kept it.</summary>
/// <param name="bytes">The bytes, or null for an empty content.</param>
internal sealed class RentedContent(RentedBytes? bytes) : HttpContent
{
    /// <summary>Where it is told that the content is written, from when the message is at the wire: an app's handler may read it before.</summary>
    public SendRecord? Record { get; init; }

    private SendRecord? AtWire => Record is { Asked: true } record ? record : null;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            await stream.WriteAsync(bytes?.Memory ?? default, cancellationToken).ConfigureAwait(false);
            AtWire?.BodyWritten = true;
        }
        finally
        {
            bytes?.Release();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        try
        {
            stream.Write(bytes is null ? [] : bytes.Span);
            AtWire?.BodyWritten = true;
        }
        finally
        {
            bytes?.Release();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = bytes?.Length ?? 0;
        return true;
    }

    private void Begin()
    {
        AtWire?.BodyStarted = true;
        ObjectDisposedException.ThrowIf(bytes?.TryHold() == false, this);
    }
}
