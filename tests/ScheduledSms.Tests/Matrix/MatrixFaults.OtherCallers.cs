using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;
using static ScheduledSms.SendOutcome;

namespace ScheduledSms.Tests.Matrix;

/// <content>Rows 47 and 48: between two steps of a call, another caller schedules the same group again, or the app shuts down, or the lead runs out.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> OtherCallerRows() =>
    [
        new(47, "another caller still settles a lost schedule step, and schedules again before the group is deleted")
        {
            Expect = static operation => operation.Hit is "group.cancel" ? new Expectation(Applied, 2, 2) : new Expectation(Applied, 2, 1),
            WhyNot = static (operation, _) => operation is { IsCommon: true, Hit: "group.cancel" or "group.delete" } ? null : "no other call cancels a group and deletes it",
            Setup = static setup => ScheduledAgain(setup, HttpMethod.Delete),
            Check = static app => app.Witness(),
        },
        Emulated(47, "the response to a cancel is lost, and another caller schedules again before the group is read", Fate.LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin) with
        {
            Expect = static _ => new Expectation(Applied, 2, 2) { Once = true },
            WhyNot = static (operation, _) => Cancels(operation),
            Setup = static setup => ScheduledAgain(setup, HttpMethod.Get),
            Check = static app => app.Witness(),
        },
    ];

    private static IEnumerable<MatrixFault> LocalRejectionRows() =>
    [
        BetweenSteps("the app shuts down after a response was lost", FaultPoint.AfterCommit, static app => app.ShutDownAsync().AsTask()) with
        {
            Expect = static operation => operation.Kind switch
            {
                OperationKind.Read => new Expectation(Unknown, 1) { Code = NetworkFailure },
                // A group that is not scheduled sends nothing, whoever said so.
                OperationKind.PreparingStep => new Expectation(Rejected, 1, 1) { Code = InvalidRequest },
                _ => new Expectation(Unknown, 1, 1) { Code = NetworkFailure },
            },
        },
        // A read that lags behind must not turn the rejection into a no of the provider's.
        BetweenSteps("the lead runs out after a response was lost, and reads lag", FaultPoint.AfterCommit, LeadRunsOutAsync) with
        {
            Expect = static _ => new Expectation(Unknown, 1, 1) { Code = NetworkFailure },
            WhyNot = static (operation, _) => operation.Kind is OperationKind.Replacement ? null : Schedules(operation),
            Also = static _ => [Shows("PENDING")],
        },
        BetweenSteps("the lead runs out after a request was lost", FaultPoint.BeforeCommit, LeadRunsOutAsync) with
        {
            Expect = static _ => new Expectation(Unknown, 1) { Code = NetworkFailure },
            WhyNot = static (operation, _) => Schedules(operation),
        },
    ];

    /// <summary>The response is lost, and before the handlers return something happens in the app.</summary>
    private static MatrixFault BetweenSteps(string name, FaultPoint point, Func<MatrixApp, Task> happens) => new(48, name)
    {
        Point = point,
        Action = static _ => FaultAction.Fin,
        Setup = setup =>
        {
            PutInTheId(setup);
            setup.Clock = static right => new SettableClock(right.GetUtcNow());
            setup.After = ours => ours.AddHttpMessageHandler(() => new FuncHandler(async (_, send) =>
            {
                try
                {
                    return await send();
                }
                catch (HttpRequestException)
                {
                    await happens(setup.App);
                    throw;
                }
            }));
        },
    };

    /// <summary>Half a minute before the new send time, which is less than the lead, on both sides.</summary>
    private static async Task LeadRunsOutAsync(MatrixApp app)
    {
        var late = (app.Operation.Effect is OperationEffect.Replaces ? app.MuchLater : app.Later).AddSeconds(-30);
        await app.Emulator.Clock.AdvanceToAsync(late);
        app.Clock.Now = late;
    }

    /// <summary>Before the first request to the stored group itself that has this method, another caller schedules that group.</summary>
    private static void ScheduledAgain(MatrixSetup setup, HttpMethod method)
    {
        var times = 0;
        setup.Witness = () => times > 0 ? null : "the other caller did not schedule";
        setup.After = ours => ours.AddHttpMessageHandler(() => new FuncHandler(async (request, send) =>
        {
            var app = setup.App;
            if (request.Method == method && request.RequestUri!.AbsolutePath.EndsWith($"/groups/{app.Stored}", StringComparison.Ordinal) && Interlocked.Increment(ref times) == 1)
                await app.PrepareAsync((_, solapi) => solapi.ScheduleGroupAsync(app.Stored, app.Later));
            return await send();
        }));
    }
}
