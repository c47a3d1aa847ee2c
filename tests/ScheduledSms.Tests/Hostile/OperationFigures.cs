namespace ScheduledSms.Tests.Hostile;

/// <summary>The results of the spoiled responses of one operation.</summary>
internal sealed class OperationFigures
{
    private readonly Lock _lock = new();

    public int Cases { get; private set; }

    public int Results { get; private set; }

    public HostileCase? Slowest { get; private set; }

    public HostileCase? Largest { get; private set; }

    /// <summary>The case that allocated most for the size of its response, beyond what any call allocates.</summary>
    public HostileCase? Greediest { get; private set; }

    public static double Ratio(HostileCase one) => Math.Max(0, (one.Allocated ?? 0) - HostileResponseTests.AllocatedByAnyCall) / (double)Math.Max(1, one.Body.Length);

    public void Add(HostileCase one)
    {
        lock (_lock)
        {
            Cases++;
            Results += one.HasResult ? 1 : 0;
            if (Slowest is null || one.Time > Slowest.Time)
                Slowest = one;
            if (Largest is null || one.Allocated > Largest.Allocated)
                Largest = one;
            if (Greediest is null || Ratio(one) > Ratio(Greediest))
                Greediest = one;
        }
    }
}
