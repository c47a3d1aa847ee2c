namespace ScheduledSms.Tests.Matrix;

/// <summary>What came of a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outcome">How the call ended.</param>
/// <param name="Wrong">What is not as the table has it; empty when all is.</param>
/// <param name="Leaks">What was printed that must not be.</param>
internal sealed record CellResult(MatrixCell Cell, SendOutcome Outcome, IReadOnlyList<string> Wrong, IReadOnlyList<string> Leaks)
{
    /// <summary>Whether somebody would get a message twice.</summary>
    public bool Twice { get; init; }

    /// <summary>Whether it was tried again with more time.</summary>
    public bool TriedAgain { get; init; }

    /// <summary>What the caller was told, and what the emulator saw.</summary>
    public string Told { get; init; } = "";

    public bool IsRight => Wrong.Count == 0 && Leaks.Count == 0;

    public override string ToString() => $"{Cell}\n  {string.Join("\n  ", Wrong.Concat(Leaks.Distinct(StringComparer.Ordinal).Select(static leak => $"LEAK: {leak}")))}\n  {Told.ReplaceLineEndings("\n  ")}";
}
