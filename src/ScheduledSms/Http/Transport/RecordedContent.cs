using System.Net;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Http.Transport;

/// <summary>Stands around a body below the guard: it is serialized once, and records how much of it was handed on.</summary>
internal sealed class RecordedContent : HttpContent
{
    private readonly HttpContent? _body;
    private readonly SingleSend _send;
    private readonly long? _length;

    /// <param name="body">The content that arrived at the guard, or null: then an empty one is sent.</param>
    /// <param name="send">The send that it belongs to.</param>
    public RecordedContent(HttpContent? body, SingleSend send)
    {
        _body = body;
        _send = send;
        _length = body is null ? 0 : body.Headers.ContentLength;
        if (body is not null)
            RawHeaders.Copy(body.Headers, Headers);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        if (_body is not null)
            await _body.CopyToAsync(new RecordedStream(stream, _send, _length), context, cancellationToken).ConfigureAwait(false);
        _send.BodyWritten = true;
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Begin();
        _body?.CopyTo(new RecordedStream(stream, _send, _length), context, cancellationToken);
        _send.BodyWritten = true;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _length ?? 0;
        return _length is not null;
    }

    private void Begin()
    {
        _send.BeginBody();
        if (_length is null or 0)
            _send.BodyWritten = true;
    }
}
