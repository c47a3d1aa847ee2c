using System.Buffers;
using System.Runtime.InteropServices;
using ScheduledSms.Http.Bodies;

namespace ScheduledSms.Tests.Http;

/// <summary>Pooled memory is returned once, cleared, and after its last reader. A just-returned array is inspected on its own thread, where nothing else rents it.</summary>
public sealed class PooledBufferTests
{
    [Fact]
    public void Bytes_are_wiped_when_they_are_given_back()
    {
        var bytes = Create("text");
        var array = ArrayOf(bytes);

        bytes.Release();

        Assert.All(array.Take(4), static left => Assert.Equal(0, left));
    }

    [Fact]
    public void Bytes_that_are_held_stay_until_the_last_reader_lets_go()
    {
        var bytes = Create("text");
        var array = ArrayOf(bytes);

        Assert.True(bytes.TryAddReference());
        bytes.Release();
        Assert.Equal("text"u8, bytes.Span);
        bytes.Release();

        Assert.False(bytes.TryAddReference());
        Assert.Equal(0, array[0]);
    }

    [Fact]
    public void Growth_keeps_the_bytes_and_wipes_where_they_were()
    {
        var bytes = Create("text");
        var small = ArrayOf(bytes);

        bytes.GetSpan(small.Length);

        Assert.NotSame(small, ArrayOf(bytes));
        Assert.Equal("text"u8, bytes.Span);
        Assert.Equal(0, small[0]);
        bytes.Release();
    }

    [Fact]
    public void What_is_truncated_is_wiped()
    {
        var bytes = Create("text");
        var array = ArrayOf(bytes);

        bytes.Truncate(1);

        Assert.Equal("t"u8, bytes.Span);
        Assert.Equal([0, 0, 0], array[1..4]);
        bytes.Release();
    }

    [Fact]
    public void Bytes_released_too_often_are_given_back_once_and_to_nobody()
    {
        var bytes = Create("text");

        bytes.Release();
        bytes.Release();

        Assert.False(bytes.TryAddReference());
        var (one, other) = (ArrayPool<byte>.Shared.Rent(64), ArrayPool<byte>.Shared.Rent(64));
        Assert.NotSame(one, other);
        ArrayPool<byte>.Shared.Return(one);
        ArrayPool<byte>.Shared.Return(other);
    }

    [Fact]
    public void Readers_on_many_threads_find_the_bytes_whole_or_not_at_all()
    {
        for (var round = 0; round < 200; round++)
        {
            var bytes = Create("text");
            Parallel.For(0, 8, reader =>
            {
                if (reader == 4)
                {
                    bytes.Release();
                }
                else if (bytes.TryAddReference())
                {
                    Assert.Equal("text"u8, bytes.Span);
                    bytes.Release();
                }
            });

            Assert.False(bytes.TryAddReference());
        }
    }

    private static PooledBuffer Create(string text)
    {
        var bytes = new PooledBuffer(64);
        bytes.Advance(System.Text.Encoding.UTF8.GetBytes(text, bytes.GetSpan()));
        return bytes;
    }

    private static byte[] ArrayOf(PooledBuffer bytes) => MemoryMarshal.TryGetArray(bytes.Memory, out var segment) ? segment.Array! : [];
}
