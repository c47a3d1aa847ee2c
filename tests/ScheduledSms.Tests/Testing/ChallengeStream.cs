using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>A connection that puts a header into the head of every 401 and 407 that comes back.</summary>
/// <param name="inner">The connection.</param>
/// <param name="header">The header, with the end of its line.</param>
internal sealed class ChallengeStream(Stream inner, string header) : ConnectionStream(inner)
{
    private ReadOnlyMemory<byte> _left;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (buffer.IsEmpty)
            return await base.ReadAsync(buffer, cancellationToken);
        if (_left.IsEmpty)
        {
            var chunk = new byte[64 * 1024];
            _left = WithHeader(chunk.AsMemory(0, await base.ReadAsync(chunk, cancellationToken)));
        }

        var count = Math.Min(buffer.Length, _left.Length);
        _left[..count].CopyTo(buffer);
        _left = _left[count..];
        return count;
    }

    private ReadOnlyMemory<byte> WithHeader(Memory<byte> read)
    {
        if (!read.Span.StartsWith("HTTP/1.1 401 "u8) && !read.Span.StartsWith("HTTP/1.1 407 "u8))
            return read;
        var line = read.Span.IndexOf("\r\n"u8) + 2;
        return (byte[])[.. read[..line].Span, .. Encoding.ASCII.GetBytes(header), .. read[line..].Span];
    }
}
