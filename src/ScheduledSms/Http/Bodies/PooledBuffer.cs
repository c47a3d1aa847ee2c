using System.Buffers;

namespace ScheduledSms.Http.Bodies;

/// <summary>
/// A request or response body in pooled memory. Every reader references it, and the last release returns it to the pool,
/// cleared: numbers and texts do not stay in a pool that the whole app uses. A buffer that is never released is left to the GC.
/// </summary>
internal sealed class PooledBuffer(int capacity) : IBufferWriter<byte>
{
    private byte[] _array = ArrayPool<byte>.Shared.Rent(capacity);
    private int _references = 1;

    public int Length { get; private set; }

    public bool IsFull => Length == _array.Length;

    public ReadOnlyMemory<byte> Memory => _array.AsMemory(0, Length);

    public Span<byte> Span => _array.AsSpan(0, Length);

    /// <summary>Returns all the space that is left, and at least the requested size.</summary>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (_array.Length - Length < Math.Max(sizeHint, 1))
            Grow(sizeHint);
        return _array.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public void Advance(int count) => Length += count;

    /// <summary>Cuts the body to a length, and clears the rest.</summary>
    public void Truncate(int length)
    {
        _array.AsSpan(length, Length - length).Clear();
        Length = length;
    }

    /// <summary>Adds a reader. False if the memory was already returned to the pool: then it must not be read.</summary>
    public bool TryAddReference()
    {
        int holders;
        do
        {
            holders = Volatile.Read(ref _references);
            if (holders <= 0)
                return false;
        }
        while (Interlocked.CompareExchange(ref _references, holders + 1, holders) != holders);

        return true;
    }

    /// <summary>Removes a reader.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
            GiveBack(Interlocked.Exchange(ref _array, []));
    }

    private void Grow(int sizeHint)
    {
        var doubled = (int)Math.Min(2L * _array.Length, Array.MaxLength);
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(doubled, checked(Length + sizeHint)));
        Span.CopyTo(larger);
        GiveBack(_array);
        _array = larger;
    }

    private void GiveBack(byte[] array)
    {
        array.AsSpan(0, Length).Clear();
        ArrayPool<byte>.Shared.Return(array);
    }
}
