namespace ScheduledSms.Tests.Matrix;

/// <summary>What a cell must come to.</summary>
/// <param name="Outcome">How the call ends.</param>
/// <param name="Arrived">How many requests of the operation that is hit arrive.</param>
/// <param name="Committed">How many of them are carried out.</param>
internal sealed record Expectation(SendOutcome Outcome, int Arrived, int Committed = 0)
{
    /// <summary>Whether the fault hits one request only, so that the next can succeed. Without limit, a repeat that must not be would show in the counts.</summary>
    public bool Once { get; init; }

    /// <summary>The code of the failure, where it matters.</summary>
    public ScheduledSmsErrorCode? Code { get; init; }

    public override string ToString() => $"{Outcome}{(Code is null ? "" : $" ({Code})")}, {Arrived} arrived, {Committed} committed";
}
