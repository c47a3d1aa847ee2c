using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 34: a wrong clock, and a reused signature.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> SignatureRows() =>
    [
        new(34, "the app's clock is an hour slow")
        {
            Fate = static _ => Fate.Declined,
            Code = static _ => ClockSkew,
            WhyNot = static (operation, warm) => NotJsms(operation, warm) ?? (operation.IsFirstRequest ? null : OnlyFirst),
            Setup = static setup => setup.Clock = static right => new SettableClock(right.GetUtcNow().AddHours(-1)),
        },
        new(34, "something below the client sends the signed request twice")
        {
            Fate = static _ => Fate.Replayed,
            Code = static _ => AuthenticationFailed,
            WhyNot = NotJsms,
            Setup = static setup => setup.BelowTheGuard = static (app, transport) => new ReplayingHandler(transport, () => app.IsReady && app.Emulator.Requests[^1].Operation == app.Operation.Hit),
            Correction = "READ is R: every attempt signs anew, and reading twice harms nobody. The used signature proves that a copy arrived before, so what writes is U, never X.",
        },
    ];
}
