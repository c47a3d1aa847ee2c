namespace ScheduledSms.Emulator.Replay;

/// <summary>A request to a provider. What it was authorized with is not kept.</summary>
internal sealed record RunRequest
{
    /// <summary>Its number in the journal, in the order of arrival; the steps are in the order in which they were carried out.</summary>
    public required long Sequence { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }

    public string Method { get; init; } = "";

    /// <summary>Path and query as they stood on the wire.</summary>
    public string Path { get; init; } = "";

    public string Provider { get; init; } = "";

    public string? Operation { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The key of the account that was let in; null when nobody was.</summary>
    public string? Account { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Whether it came as far as the provider's rules: a fault may have hit it before, or nobody been let in.</summary>
    public required bool CarriedOut { get; init; }

    /// <summary>What was answered, after faults; null when nothing was.</summary>
    public int? Status { get; init; }

    public bool Committed { get; init; }

    /// <summary>The schedule or group that it made, or named.</summary>
    public string? Message { get; init; }

    /// <summary>The fault that hit it.</summary>
    public int? Fault { get; init; }
}
