namespace ScheduledSms.Emulator.Quirks;

/// <summary>A place where a provider's documents are silent or disagree, and how this emulator reads it is a setting.</summary>
/// <param name="summary">What it decides, in a sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class QuirkAttribute(string summary) : Attribute
{
    /// <summary>What it decides, in a sentence.</summary>
    public string Summary { get; } = summary;

    /// <summary>Who says what: documents by their year, clients by their name, or that all of them are silent.</summary>
    public required string Source { get; init; }

    /// <summary>The least value of a number or a duration. Default 0.</summary>
    public string Minimum { get; init; } = "0";

    /// <summary>The greatest value of a number or a duration. Null: none.</summary>
    public string? Maximum { get; init; }
}
