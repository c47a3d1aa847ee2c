namespace ScheduledSms.Benchmarks.Connections;

/// <summary>The results of the creates of one case, and what the model predicts.</summary>
internal sealed record StaleResult(StaleCase Case, int Creates)
{
    public required int Unknown { get; init; }

    public required int SetUps { get; init; }

    public required double ExpectedUnknown { get; init; }

    public required double ExpectedSetUps { get; init; }
}
