namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>How much is measured.</summary>
/// <param name="WarmUps">How often the variants take turns before anything is measured: the runtime optimizes hot code only after a while.</param>
/// <param name="Rounds">How often the variants take turns.</param>
/// <param name="Recipients">The number of recipients each variant sends in a round.</param>
/// <param name="Growths">The numbers of recipients for which memory growth is measured, each in a separate process. Empty: the server runs in this process too.</param>
internal sealed record BulkPlan(int WarmUps, int Rounds, int Recipients, IReadOnlyList<int> Growths)
{
    /// <summary>About two minutes.</summary>
    public static readonly BulkPlan Full = new(WarmUps: 12, Rounds: 15, Recipients: 100_000, Growths: [10_000, 100_000, 1_000_000]);

    /// <summary>Enough to see that everything still works.</summary>
    public static readonly BulkPlan Small = new(WarmUps: 0, Rounds: 1, Recipients: 10_500, Growths: []);
}
