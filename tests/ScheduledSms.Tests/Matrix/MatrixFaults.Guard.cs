using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 35 to 39: what sends again below our handlers, hides a message from the guard, or takes its content away, around a request whose response is lost after the commit.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<(int Row, string Attack)> GuardAttacksByRow() =>
    [
        (35, "Microsoft's retry as the primary handler"),
        (35, "Microsoft's retry twice, as the primary handler"),
        (35, "copies as the primary handler"),
        (35, "a filter that appends after all others"),
        (35, "a filter that wraps the primary handler"),
        (35, "a later post-configuration"),
        (35, "an opaque transport that asks for the content again"),
        (36, "a builder of the app's own"),
        (36, "copies without options"),
        (36, "copies without options around a retry"),
        (36, "cleared options, sent again"),
        (37, "an Expect header on everything"),
        (37, "an empty content dropped, and sent again"),
        (39, "a probe with a copy that carries our options"),
        (39, "a mirror of every write to another path"),
    ];

    private static IEnumerable<MatrixFault> GuardRows() => GuardAttacksByRow().Select(static row =>
        Emulated(row.Row, row.Attack, Fate.LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin, NetworkFailure) with
        {
            Setup = setup => setup.After = ours => GuardAttacks.All[row.Attack](ours.Services, ours),
        });
}
