using static ScheduledSms.SendOutcome;
using static ScheduledSms.Tests.Matrix.Fate;

namespace ScheduledSms.Tests.Matrix;

/// <summary>The fault table's columns as one function: the expected result for each kind of operation. Written from the table, not from the library.</summary>
internal static class MatrixTable
{
    /// <summary>All results that a cell may have: more than one only where the fault itself is a race.</summary>
    public static IReadOnlyList<Expectation> Of(Fate fate, OperationKind kind) => kind switch
    {
        OperationKind.Read => OfRead(fate),
        OperationKind.Write => OfWrite(fate),
        _ => [OfIdempotent(fate, kind)],
    };

    private static Expectation[] OfRead(Fate fate) => fate switch
    {
        Fine => [new(Applied, 1)],
        NotWritten or LostUnseen => [Once(1, 0)],
        LostBeforeCommit or LostAfterCommit or AskedToWait => [Once(2, 0)],
        Replayed => [Once(3, 0)],
        Unusable => [new(Unknown, 2)],
        OverLimit => [new(Unknown, 1)],
        _ => [Ended(fate)],
    };

    private static Expectation[] OfWrite(Fate fate) => fate switch
    {
        Fine => [new(Applied, 1, 1)],
        NotWritten => [Once(1, 1)],
        CutShort or AskedToWait => [Once(2, 1)],
        LostUnseen => [new(Unknown, 0) { Once = true }, Once(1, 1)],
        LostBeforeCommit => [new(Unknown, 1)],
        LostAfterCommit or Unusable or OverLimit => [new(Unknown, 1, 1)],
        Replayed => [new(Unknown, 2, 1) { Once = true }],
        _ => [Ended(fate)],
    };

    /// <summary>Whatever may be retried, or is settled. The kinds differ in the effect of a lost response to something that was carried out.</summary>
    private static Expectation OfIdempotent(Fate fate, OperationKind kind) => fate switch
    {
        Fine => new(Applied, 1, 1),
        Declined or AskedToWaitTooLong when kind is OperationKind.ReschedulingStep or OperationKind.DeletingStep => new(Unknown, 1),
        Declined or AskedToWaitTooLong when kind is OperationKind.DeletingReplacedStep => new(Unknown, 2),
        NotWritten or LostUnseen => Once(1, 1),
        CutShort or LostBeforeCommit or AskedToWait => Once(2, 1),
        LostAfterCommit => kind switch
        {
            OperationKind.Replacement or OperationKind.PreparingStep => Once(2, 2),
            OperationKind.Deletion => new(Unknown, 2, 1) { Once = true, Code = ScheduledSmsErrorCode.AlreadySentOrCanceled },
            // A read may lag behind: only the rejection of a second cancel proves the first.
            OperationKind.Cancellation or OperationKind.CancelingStep => Once(2, 1),
            OperationKind.ReplacingStep => new(Unknown, 2, 1) { Once = true },
            _ => Once(1, 1),
        },
        Unusable or OverLimit => kind switch
        {
            OperationKind.Replacement or OperationKind.Deletion or OperationKind.Cancellation => new(Unknown, 1, 1),
            _ => OfIdempotent(LostAfterCommit, kind),
        },
        Replayed => OfIdempotent(LostAfterCommit, kind) is var lost ? lost with { Arrived = lost.Arrived + 1 } : null!,
        _ => Ended(fate),
    };

    private static Expectation Ended(Fate fate) => fate switch
    {
        Final => new(NotSent, 0),
        AskedToWaitTooLong => new(Throttled, 1),
        Declined => new(Rejected, 1),
        CutShortAndTooLong => new(Rejected, 2) { Once = true },
        _ => throw new ArgumentOutOfRangeException(nameof(fate), fate, "No such cell."),
    };

    private static Expectation Once(int arrived, int committed) => new(Applied, arrived, committed) { Once = true };
}
