using System.Buffers;

namespace ScheduledSms.Emulator.Http;

/// <summary>Reads a request's body up to a limit, and can stop partway.</summary>
internal sealed class BodyReader(Stream body, int limit)
{
    private const int AtOnce = 16 * 1024;

    private readonly ArrayBufferWriter<byte> _read = new();

    /// <summary>Reads until this many bytes, or the whole body, have been read.</summary>
    public async Task ReadAsync(long count, CancellationToken cancellationToken)
    {
        while (_read.WrittenCount < Math.Min(count, limit) && await ReadSomeAsync(count - _read.WrittenCount, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Reads the rest.</summary>
    /// <returns>The whole body; null when it is longer than the limit.</returns>
    public async Task<byte[]?> ReadToEndAsync(CancellationToken cancellationToken)
    {
        while (_read.WrittenCount <= limit && await ReadSomeAsync(AtOnce, cancellationToken).ConfigureAwait(false))
        {
        }

        return _read.WrittenCount > limit ? null : _read.WrittenSpan.ToArray();
    }

    private async Task<bool> ReadSomeAsync(long atMost, CancellationToken cancellationToken)
    {
        var count = await body.ReadAsync(_read.GetMemory(AtOnce)[..(int)Math.Min(atMost, AtOnce)], cancellationToken).ConfigureAwait(false);
        _read.Advance(count);
        return count > 0;
    }
}
