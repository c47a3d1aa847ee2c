using ScheduledSms.Emulator.Faults;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.Tests.Matrix.Fate;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 8 to 17: the request arrived whole, and its response does not come back whole.</content>
internal static partial class MatrixFaults
{
    private static TimeSpan PerByte => TimeSpan.FromMilliseconds(300);

    private static IEnumerable<MatrixFault> LostResponseRows() =>
    [
        Emulated(8, "RST before the commit", LostBeforeCommit, FaultPoint.BeforeCommit, FaultAction.Reset, NetworkFailure),
        Emulated(9, "RST after the commit", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Reset, NetworkFailure),
        Emulated(10, "FIN after the commit, no byte", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin, NetworkFailure) with { WhyNot = static (_, warm) => warm ? "that is row 11" : null },
        Emulated(11, "FIN after the commit, on a stale connection", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin, NetworkFailure)
            with { WhyNot = static (_, warm) => warm ? null : OnlyWarm },
        Emulated(11, "FIN before the request was read, on a stale connection", LostBeforeCommit, FaultPoint.BeforeReading, FaultAction.Fin, NetworkFailure)
            with { WhyNot = static (_, warm) => warm ? null : OnlyWarm },
        TimedOut(12, "hang after the commit", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Hang),
        TimedOut(12, "hang before the commit", LostBeforeCommit, FaultPoint.BeforeCommit, FaultAction.Hang),
        TimedOut(12, "hang in the middle of the response", LostAfterCommit, FaultPoint.MidResponse, FaultAction.Hang),
        Emulated(13, "status line and headers cut short", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.TruncateHead, NetworkFailure),
        Emulated(13, "100 Continue, then FIN", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.ContinueThenFin, NetworkFailure),
        Emulated(14, "no HTTP", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Garbage, InvalidResponse),
        Emulated(15, "body short of its length, FIN", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Truncate, NetworkFailure),
        Emulated(15, "body short of its length, RST", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.TruncateWithReset, NetworkFailure),
        Emulated(15, "chunks without an end", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.TruncateChunked, NetworkFailure),
        Emulated(16, "no length, FIN in the middle of the JSON", Unusable, FaultPoint.AfterCommit, FaultAction.TruncateWithoutLength, InvalidResponse) with
        {
            Fate = static operation => operation.ResponseBody is ResponseContent.Nothing ? Fine : Unusable,
            Correction = "UPDATE and CANCEL are U: it is a success that cannot be read, which only reads retry, once (design.md, section 5). A delete's response is empty, so it cannot be cut.",
        },
        TimedOut(17, "a body of 1 byte in 300 ms", LostAfterCommit, FaultPoint.AfterCommit, FaultAction.SlowBytes(PerByte)) with
        {
            Fate = static operation => operation.ResponseBody is ResponseContent.Nothing ? Fine : LostAfterCommit,
        },
    ];

    private static MatrixFault TimedOut(int row, string name, Fate fate, FaultPoint point, FaultAction action) => Emulated(row, name, fate, point, action, ScheduledSmsErrorCode.Timeout) with
    {
        Waits = true,
        Setup = static setup => setup.AttemptTimeout = ShortTime * setup.Patience,
    };
}
