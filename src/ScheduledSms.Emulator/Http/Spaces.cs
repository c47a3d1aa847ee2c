namespace ScheduledSms.Emulator.Http;

/// <summary>Any number of spaces, which JSON allows after its value.</summary>
internal static class Spaces
{
    private static readonly byte[] Block = [.. Enumerable.Repeat((byte)' ', 64 * 1024)];

    public static IEnumerable<ReadOnlyMemory<byte>> Of(long count)
    {
        for (var left = count; left > 0; left -= Block.Length)
            yield return Block.AsMemory(0, (int)Math.Min(left, Block.Length));
    }
}
