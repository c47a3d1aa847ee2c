namespace ScheduledSms.Benchmarks.Load;

/// <summary>Who takes turns.</summary>
/// <param name="Operation">What is done.</param>
/// <param name="Name">By whom.</param>
/// <param name="Path">Where the server counts it.</param>
/// <param name="TakeTurnAsync">Does it with so many calls in flight.</param>
internal sealed record Contender(string Operation, string Name, string Path, Func<int, Task<Turn>> TakeTurnAsync)
{
    public bool IsCeiling => Name == Wrk.Name;
}
