using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 45: what was sent comes back where .NET or the library quotes a response.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<MatrixFault> ReflectionRows() =>
    [
        Reflecting("as it is", holdsBody: false),
        Reflecting("the body as a status line"),
        Reflecting("half of the body as a status line"),
        Reflecting("the authorization as a status line", holdsBody: false),
        Reflecting("the end of the authorization as a status line", holdsBody: false),
        Reflecting("the body as a header line"),
        Reflecting("the authorization as a header line", holdsBody: false),
        Reflecting("the body as a chunk's length"),
        CodedAs("a number", static app => Numbers[app.IsJsms ? 0 : 2]),
        CodedAs("a number between slashes", static app => string.Join('/', Numbers[app.IsJsms ? 0 : 2].Chunk(3).Select(static part => new string(part)))),
        CodedAs("the keys", static app => string.Join(' ', Keys(app.Operation))),
        CodedAs("the text", static app => string.Join(' ', Texts(app.Operation))) with { WhyNot = static (operation, _) => HoldsText(operation) },
    ];

    /// <summary>The first connection leads to a server that sends back what it gets; the next one to the emulator.</summary>
    private static MatrixFault Reflecting(string how, bool holdsBody = true)
    {
        var reflecting = new Lazy<LoopbackServer>(() => LoopbackServer.Start((request, _) => Reflections.All[how](request)));
        return new MatrixFault(45, "reflected: " + how)
        {
            Fate = static _ => Fate.LostUnseen,
            WhyNot = (operation, warm) => ColdFirst(operation, warm) ?? (holdsBody ? HoldsText(operation) : null),
            Setup = setup => setup.FirstConnection = (_, token) => ConnectAsync(reflecting.Value.Port, token),
        };
    }

    /// <summary>An error whose code is something else.</summary>
    private static MatrixFault CodedAs(string what, Func<MatrixApp, string> code) =>
        Rejecting(45, $"400 whose error has {what} as its code", app => FaultAction.Body(400, Error(app, code(app), code(app)))) with { Code = static _ => Unrecognized };
}
