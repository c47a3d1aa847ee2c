using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 40: a listener of the app's throws, or the app shuts down while a call waits: the outcome is as it would be without.</content>
internal static partial class MatrixFaults
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(3);

    private static IEnumerable<MatrixFault> ListenerRows() =>
    [
        .. ThrowingListeners.Names.SelectMany(static what => new[]
        {
            Throws(what, new MatrixFault(40, $"a {what} of the app's throws") { Fate = static _ => Fate.Fine }),
            Throws(what, Emulated(40, $"a {what} of the app's throws, and the response is lost", Fate.LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin, NetworkFailure)),
        }),
        Emulated(40, "the app shuts down while a call waits to retry", Fate.AskedToWaitTooLong, FaultPoint.BeforeCommit, FaultAction.Status(429, "3"), RateLimited) with
        {
            Setup = static setup => setup.Clock = right => new SkippingTime(right.GetUtcNow(), due => due == RetryAfter && ShutsDown(setup)),
            // The new group is not deleted either: it sends nothing.
            Expect = static operation => operation.Kind is OperationKind.DeletingReplacedStep ? new Expectation(SendOutcome.Unknown, 1) { Code = RateLimited } : null,
        },
        new(40, "the app shuts down while a call waits its turn")
        {
            Expect = static _ => new Expectation(SendOutcome.Rejected, 0) { Code = InvalidRequest },
            WhyNot = static (operation, warm) => !warm ? "an app that has sent nothing need not wait" : operation.IsFirstRequest ? null : OnlyFirst,
            Setup = static setup => setup.TakesTurns = true,
            CallAsync = static async (app, operation) =>
            {
                var call = operation.CallAsync(app, CancellationToken.None);
                await app.ShutDownAsync();
                return await call;
            },
        },
    ];

    private static MatrixFault Throws(string what, MatrixFault fault) => fault with
    {
        Setup = setup =>
        {
            var throwing = new ThrowingListeners(what);
            setup.During = throwing.Listen;
            if (throwing.LoggerProvider is { } logger)
                setup.Before = services => services.AddSingleton(logger);
            if (throwing.Clock is { } clock)
                setup.Clock = _ => clock;
            setup.Witness = () => throwing.Thrown > 0 ? null : $"the {what} did not throw";
        },
        Check = static app => app.Witness(),
    };

    private static bool ShutsDown(MatrixSetup setup)
    {
        setup.App.ShutDownAsync().AsTask().GetAwaiter().GetResult();
        return true;
    }
}
