using ScheduledSms.Emulator.Faults;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 31: the caller cancels.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> CallerRows() =>
    [
        new(31, "the caller cancels before the send")
        {
            Expect = static _ => new Expectation(SendOutcome.NotSent, 0) { Code = Canceled },
            CallAsync = static async (app, operation) =>
            {
                using var caller = new CancellationTokenSource();
                await caller.CancelAsync();
                return await operation.CallAsync(app, caller.Token);
            },
        },
        GivesUp("the caller cancels during the send", FaultPoint.MidBody, committed: 0),
        GivesUp("the caller cancels after the commit", FaultPoint.AfterCommit, committed: 1),
    ];

    private static MatrixFault GivesUp(string name, FaultPoint point, int committed) => new(31, name)
    {
        Expect = operation => operation.Kind switch
        {
            OperationKind.Read => new Expectation(SendOutcome.Unknown, 1),
            // A group that is not scheduled sends nothing, whatever happened to it.
            OperationKind.PreparingStep => new Expectation(SendOutcome.NotSent, 1, committed),
            _ => new Expectation(SendOutcome.Unknown, 1, committed),
        } with { Code = Canceled },
        Point = point,
        Action = static _ => FaultAction.Hang,
        CallAsync = CancelAtTheHitAsync,
        WhyNot = static (operation, _) => operation.Kind is OperationKind.DeletingReplacedStep ? "the group that was to replace it is deleted too, whenever that comes" : null,
        Correction = "the table has no READ here: it ends canceled too, with an outcome nobody needs.",
    };

    private static async Task<object?> CancelAtTheHitAsync(MatrixApp app, MatrixOperation operation)
    {
        using var caller = new CancellationTokenSource();
        var call = operation.CallAsync(app, caller.Token);
        await Task.WhenAny(call, app.Emulator.WaitForAsync(static emulator => emulator.Requests.Any(static request => request.Fault is not null)));
        await caller.CancelAsync();
        return await call;
    }
}
