using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 33: an app's retrying or hedging handler around a request whose response is lost after the commit.</content>
internal static partial class MatrixFaults
{
    private static IEnumerable<(string Place, Action<MatrixSetup, DelegatingHandler> Add)> Places { get; } =
    [
        ("on every HttpClient, added before", static (setup, handler) => setup.Before = services => services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => handler))),
        ("on every HttpClient, added after", static (setup, handler) => setup.After = ours => ours.Services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => handler))),
        ("on our builder", static (setup, handler) => setup.After = ours => ours.AddHttpMessageHandler(() => handler)),
        ("on our builder, outermost", static (setup, handler) => setup.After = ours => ours.ConfigureAdditionalHttpMessageHandlers((handlers, _) => handlers.Insert(0, handler))),
        ("around a replaced primary", static (setup, handler) => setup.After = ours => ours.AddHttpMessageHandler(() => handler).ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler())),
    ];

    private static IEnumerable<MatrixFault> AppHandlerRows() => Places.SelectMany(static where => new[]
    {
        AppHandler($"retrying handler {where.Place}", where.Add, static () => new RetryingHandler(), static handler => handler.Asked),
        AppHandler($"hedging handler {where.Place}", where.Add, static () => new HedgingHandler(), static handler => handler.Asked),
    });

    private static MatrixFault AppHandler<THandler>(string name, Action<MatrixSetup, DelegatingHandler> add, Func<THandler> make, Func<THandler, int> asked)
        where THandler : DelegatingHandler =>
        Emulated(33, name, Fate.LostAfterCommit, FaultPoint.AfterCommit, FaultAction.Fin, NetworkFailure) with
        {
            Setup = setup =>
            {
                var handler = make();
                add(setup, handler);
                setup.Witness = () => asked(handler) >= 2 ? null : "the app's handler did not send a second time";
            },
            Check = static app => app.Witness(),
        };
}
