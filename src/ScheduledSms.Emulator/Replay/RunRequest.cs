namespace ScheduledSms.Emulator.Replay;

/// <summary>A request to a provider. Its credentials are not kept.</summary>
internal sealed record RunRequest
{
    /// <summary>Its number in the journal, in the order of arrival; the steps are in execution order.</summary>
    public required long Sequence { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }

    public string Method { get; init; } = "";

    /// <summary>Path and query as sent on the wire.</summary>
    public string Path { get; init; } = "";

    public string Provider { get; init; } = "";

    public string? Operation { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The key of the authenticated account; null if there was none.</summary>
    public string? Account { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Whether it reached the provider's rules: a fault may have hit it first, or authentication failed.</summary>
    public required bool CarriedOut { get; init; }

    /// <summary>The response status, after faults; null if there was no response.</summary>
    public int? Status { get; init; }

    public bool Committed { get; init; }

    /// <summary>The schedule or group that it created or named.</summary>
    public string? Message { get; init; }

    /// <summary>The fault that hit it.</summary>
    public int? Fault { get; init; }
}
