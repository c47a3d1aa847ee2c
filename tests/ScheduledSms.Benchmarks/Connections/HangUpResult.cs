namespace ScheduledSms.Benchmarks.Connections;

/// <summary>What came of creates that met a closing connection.</summary>
internal sealed record HangUpResult(int Creates)
{
    public required int Applied { get; init; }

    public required int Unknown { get; init; }

    /// <summary>How many of them the server saw.</summary>
    public required int Arrived { get; init; }

    /// <summary>How long one took; half of them took longer.</summary>
    public required TimeSpan Took { get; init; }
}
