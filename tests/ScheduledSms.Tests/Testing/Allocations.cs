namespace ScheduledSms.Tests.Testing;

/// <summary>What a piece of work allocates on its thread.</summary>
internal static class Allocations
{
    private const int MostRounds = 50;

    /// <summary>The bytes of the cheapest of many rounds: boxing by a method's first, slow code is gone after some of them.</summary>
    public static long Least(Action work)
    {
        var least = long.MaxValue;
        for (var rounds = 0; rounds < MostRounds && least > 0; rounds++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
