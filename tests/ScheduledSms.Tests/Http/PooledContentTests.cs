using System.Runtime.InteropServices;
using ScheduledSms.Http.Bodies;

namespace ScheduledSms.Tests.Http;

/// <summary>Content over a pooled buffer is written whole or not at all, however soon its owner releases it.</summary>
public sealed class PooledContentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_content_whose_bytes_were_given_back_cannot_be_read()
    {
        var (bytes, content) = Create();
        bytes.Release();

        // .NET wraps what content throws.
        Assert.IsType<ObjectDisposedException>((await Assert.ThrowsAsync<HttpRequestException>(() => content.CopyToAsync(new MemoryStream(), Token))).GetBaseException());
        Assert.IsType<ObjectDisposedException>((await Assert.ThrowsAsync<HttpRequestException>(() => content.ReadAsByteArrayAsync(Token))).GetBaseException());
        Assert.IsType<ObjectDisposedException>(Assert.Throws<HttpRequestException>(() => content.CopyTo(new MemoryStream(), context: null, Token)).GetBaseException());
    }

    [Fact]
    public async Task The_bytes_stay_while_they_are_written()
    {
        var (bytes, content) = Create();
        var stream = new GatedStream();

        var writing = content.CopyToAsync(stream, Token);
        bytes.Release();
        stream.Gate.SetResult();
        await writing;

        Assert.Equal("text"u8.ToArray(), stream.ToArray());
        Assert.False(bytes.TryAddReference());
    }

    [Fact]
    public async Task Bytes_whose_write_failed_are_never_given_back()
    {
        var (bytes, content) = Create();
        MemoryMarshal.TryGetArray(bytes.Memory, out var segment);
        var stream = new GatedStream();

        var writing = content.CopyToAsync(stream, Token);
        stream.Gate.SetException(new IOException("Given up; somebody may still read."));
        await Assert.ThrowsAnyAsync<Exception>(() => writing);
        bytes.Release();

        Assert.Equal("text"u8.ToArray(), segment.ToArray());
    }

    [Fact]
    public async Task The_content_can_be_read_again_and_again_until_then()
    {
        var (bytes, content) = Create();

        for (var i = 0; i < 3; i++)
        {
            var read = new MemoryStream();
            await content.CopyToAsync(read, Token);
            Assert.Equal("text"u8.ToArray(), read.ToArray());
        }

        Assert.Equal(4, content.Headers.ContentLength);
        bytes.Release();
        Assert.False(bytes.TryAddReference());
    }

    private static (PooledBuffer Bytes, PooledContent Content) Create()
    {
        var bytes = new PooledBuffer(64);
        "text"u8.CopyTo(bytes.GetSpan());
        bytes.Advance(4);
        return (bytes, new Content(bytes));
    }

    private sealed class Content(PooledBuffer bytes) : PooledContent(bytes);

    private sealed class GatedStream : MemoryStream
    {
        public TaskCompletionSource Gate { get; } = new();

        public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Gate.Task;
            Write(buffer.Span);
        }
    }
}
