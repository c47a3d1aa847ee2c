namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>A request of a sample.</summary>
internal sealed record Request(string Method, string Path, string? Body = null)
{
    /// <summary>Whether it is sent with <see cref="Authorization"/> as is, instead of its own signature. SOLAPI only.</summary>
    public bool Unsigned { get; init; }

    public string? Authorization { get; init; }
}
