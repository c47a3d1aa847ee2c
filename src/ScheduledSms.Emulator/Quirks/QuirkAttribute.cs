namespace ScheduledSms.Emulator.Quirks;

/// <summary>Marks a setting for behavior on which a provider's documents are silent or disagree.</summary>
/// <param name="summary">What it decides, in a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class QuirkAttribute(string summary) : Attribute
{
    /// <summary>What it decides, in a sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>What each source states: documents by year, clients by name, or that all of them are silent.</summary>
    public required string Source { get; init; }

    /// <summary>The minimum of a number or a duration. Default 0.</summary>
    public string Minimum { get; init; } = "0";

    /// <summary>The maximum of a number or a duration. Null: none.</summary>
    public string? Maximum { get; init; }
}
