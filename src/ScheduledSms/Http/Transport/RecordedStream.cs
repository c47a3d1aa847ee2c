namespace ScheduledSms.Http.Transport;

/// <summary>Counts what a body hands to the connection. The body is written from the moment its last byte is handed on, whatever fails then.</summary>
/// <param name="connection">The transport's stream.</param>
/// <param name="send">The send that is recorded.</param>
/// <param name="length">The announced length, or null: then every byte may be the last.</param>
internal sealed class RecordedStream(Stream connection, SingleSend send, long? length) : Stream
{
    /// <summary>A large body goes out in pieces, so that one that was cut short is known to be.</summary>
    public const int PieceBytes = 64 * 1024;

    private long _written;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        for (; buffer.Length > PieceBytes; buffer = buffer[PieceBytes..])
        {
            Record(PieceBytes);
            connection.Write(buffer[..PieceBytes]);
        }

        Record(buffer.Length);
        connection.Write(buffer);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        for (; buffer.Length > PieceBytes; buffer = buffer[PieceBytes..])
        {
            Record(PieceBytes);
            await connection.WriteAsync(buffer[..PieceBytes], cancellationToken).ConfigureAwait(false);
        }

        Record(buffer.Length);
        await connection.WriteAsync(buffer, cancellationToken).ConfigureAwait(false);
    }

    public override void Flush() => connection.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => connection.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void Record(int count)
    {
        _written += count;
        if (length is null || _written >= length)
            send.BodyWritten = true;
    }
}
