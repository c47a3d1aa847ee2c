namespace ScheduledSms.Benchmarks.Load;

/// <summary>A participant that takes turns.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">The name of the variant.</param>
/// <param name="Path">The path under which the server counts its calls.</param>
/// <param name="TakeTurnAsync">Takes a turn with the given number of calls in flight.</param>
internal sealed record Contender(string Operation, string Name, string Path, Func<int, Task<Turn>> TakeTurnAsync)
{
    public bool IsCeiling => Name == Wrk.Name;
}
