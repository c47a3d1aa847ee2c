namespace ScheduledSms.Tests.Matrix;

/// <summary>The expected result of a cell.</summary>
/// <param name="Outcome">The outcome of the call.</param>
/// <param name="Arrived">How many requests of the operation that is hit arrive.</param>
/// <param name="Committed">How many of them are carried out.</param>
internal sealed record Expectation(SendOutcome Outcome, int Arrived, int Committed = 0)
{
    /// <summary>Whether the fault hits only one request, so that the next can succeed. Without that limit, a forbidden retry would show in the counts.</summary>
    public bool Once { get; init; }

    /// <summary>The code of the failure, where it matters.</summary>
    public ScheduledSmsErrorCode? Code { get; init; }

    /// <summary>How many may arrive, where it is not one number: what looks a few times before it ends.</summary>
    public int? AtMost { get; init; }

    public bool Matches(int arrived) => arrived >= Arrived && arrived <= (AtMost ?? Arrived);

    public override string ToString() => $"{Outcome}{(Code is null ? "" : $" ({Code})")}, {Arrived}{(AtMost is null ? "" : $" to {AtMost}")} arrived, {Committed} committed";
}
