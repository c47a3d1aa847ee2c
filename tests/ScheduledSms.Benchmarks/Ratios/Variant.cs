namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>One way to make a call.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Name">The name of the variant.</param>
/// <param name="RunAsync">Makes the call once.</param>
internal sealed record Variant(string Operation, string Name, Func<Task> RunAsync)
{
    public const string Floor = "floor";
    public const string Typed = "ours, typed";
    public const string Common = "ours, common";
    public const string Step = "ours, a step of common";
    public const string Convenient = "convenient";
    public const string OldStyle = "old style";
}
