using ScheduledSms.Http.Bodies;

namespace ScheduledSms.Http.Transport;

/// <summary>The body of a request, which records in its send what becomes of it.</summary>
/// <param name="bytes">The bytes, or null for an empty content.</param>
/// <param name="send">The send that it belongs to.</param>
internal sealed class RequestContent(PooledBuffer? bytes, SingleSend send) : PooledContent(bytes)
{
    public SingleSend Send => send;

    protected override void BeginRead()
    {
        // Only the transport can read it where no handler has seen it.
        if (send.IsDirect)
            send.BeginBody();
        else
            send.BodyCopied = true;
    }

    protected override Stream Around(Stream stream, int length)
    {
        if (!send.IsDirect)
            return stream;
        if (length > RecordedStream.PieceBytes)
            return new RecordedStream(stream, send, length);

        send.BodyWritten = true;
        return stream;
    }
}
