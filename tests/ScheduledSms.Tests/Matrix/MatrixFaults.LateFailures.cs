using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 38: every byte is out and the provider has carried the request out; then something of the app's on the way fails, and the response is never read.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> LateFailureRows() =>
    [
        FailsLate("a content of the app's writes all and throws", WrapContent),
        FailsLate("a plaintext filter hands all on and throws", static (setup, then) =>
            setup.Transport = transport => transport.PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new StreamThen(context.PlaintextStream, then))),
        FailsLate("a transport pipes all through memory and throws", static (setup, then) => setup.BelowTheGuard = (_, transport) => new PipeThen(transport, readsEmpty: true, then)),
        FailsLate("a transport that asks for no empty content pipes all through memory and throws", static (setup, then) =>
            setup.BelowTheGuard = (_, transport) => new PipeThen(transport, readsEmpty: false, then)),
        Late("the attempt's time is up while a content of the app's waits", ScheduledSmsErrorCode.Timeout, WrapContent, static token => Task.Delay(Timeout.Infinite, token)) with { Waits = true },
    ];

    private static MatrixFault FailsLate(string name, Action<MatrixSetup, Func<CancellationToken, Task>> add) =>
        Late(name, ScheduledSmsErrorCode.NetworkFailure, add, static _ => throw new IOException("The audit log is full."));

    // The provider hangs: whatever else ended the attempt would be a timeout of 20 s.
    private static MatrixFault Late(string name, ScheduledSmsErrorCode code, Action<MatrixSetup, Func<CancellationToken, Task>> add, Func<CancellationToken, Task> then) =>
        Emulated(38, name, Fate.LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Hang, code) with
        {
            Setup = setup =>
            {
                if (code == ScheduledSmsErrorCode.Timeout)
                    setup.AttemptTimeout = ShortTime * setup.Patience;
                add(setup, async token =>
                {
                    if (await setup.App.IsHitAsync())
                        await then(token);
                });
            },
        };

    private static void WrapContent(MatrixSetup setup, Func<CancellationToken, Task> then) =>
        setup.After = ours => ours.AddHttpMessageHandler(() => new FuncHandler((request, send) =>
        {
            request.Content = new ContentThen(request.Content!, then);
            return send();
        }));
}
