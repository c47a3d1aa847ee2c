using System.Net;

namespace ScheduledSms.Http;

/// <summary>Wraps a body at the wire and records whether writing it was started and completed.</summary>
internal sealed class RecordedContent : HttpContent
{
    private readonly HttpContent _body;
    private readonly SingleSend _record;

    public RecordedContent(HttpContent body, SingleSend record)
    {
        _body = body;
        _record = record;
        RawHeaders.Copy(body.Headers, Headers);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        // After the send, a handler may still read it, for its log.
        var isAtWire = !_record.Response.IsCompleted;
        _record.BodyStarted |= isAtWire;
        await _body.CopyToAsync(stream, context, cancellationToken).ConfigureAwait(false);
        _record.BodyWritten |= isAtWire;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Headers.ContentLength ?? 0;
        return _body.Headers.ContentLength is not null;
    }
}
