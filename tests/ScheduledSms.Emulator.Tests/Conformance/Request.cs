namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>A request of a sample.</summary>
internal sealed record Request(string Method, string Path, string? Body = null)
{
    /// <summary>Whether it goes out with <see cref="Authorization"/> as it stands, instead of a signature of its own. SOLAPI only.</summary>
    public bool Unsigned { get; init; }

    public string? Authorization { get; init; }
}
