namespace ScheduledSms.Tests.Matrix;

/// <summary>The result of a cell.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outcome">The outcome of the call.</param>
/// <param name="Wrong">What differs from the table; empty when nothing does.</param>
/// <param name="Leaks">What was printed that must not be.</param>
internal sealed record CellResult(MatrixCell Cell, SendOutcome Outcome, IReadOnlyList<string> Wrong, IReadOnlyList<string> Leaks)
{
    /// <summary>Whether a recipient would get a message twice.</summary>
    public bool Twice { get; init; }

    /// <summary>Whether it was retried with more time.</summary>
    public bool TriedAgain { get; init; }

    /// <summary>What was reported to the caller, and what the emulator saw.</summary>
    public string Told { get; init; } = "";

    public bool IsRight => Wrong.Count == 0 && Leaks.Count == 0;

    public override string ToString() => $"{Cell}\n  {string.Join("\n  ", Wrong.Concat(Leaks.Distinct(StringComparer.Ordinal).Select(static leak => $"LEAK: {leak}")))}\n  {Told.ReplaceLineEndings("\n  ")}";
}
