namespace ScheduledSms.Benchmarks.Connections;

/// <summary>The results of creates that met a closing connection.</summary>
internal sealed record HangUpResult(int Creates)
{
    public required int Applied { get; init; }

    public required int Unknown { get; init; }

    /// <summary>The number of them that the server received.</summary>
    public required int Arrived { get; init; }

    /// <summary>The median duration of a create.</summary>
    public required TimeSpan Took { get; init; }
}
