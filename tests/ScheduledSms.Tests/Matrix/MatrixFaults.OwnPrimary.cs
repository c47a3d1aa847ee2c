using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Tests.Testing;
using static ScheduledSms.ScheduledSmsErrorCode;

namespace ScheduledSms.Tests.Matrix;

/// <content>Row 46: redirects and challenges where the app has put in a primary handler of its own, which would follow them below the guard.</content>
internal static partial class MatrixFaults
{
    private static readonly NetworkCredential SomebodyElse = new("somebody", "else");

    private static IReadOnlyList<(string Name, Func<HttpMessageHandler> Make)> OwnPrimaries { get; } =
    [
        ("an HttpClientHandler", static () => new HttpClientHandler()),
        ("a SocketsHttpHandler", static () => new SocketsHttpHandler()),
        ("a handler around one", static () => new FuncHandler(static (_, send) => send()) { InnerHandler = new HttpClientHandler() }),
    ];

    private static IEnumerable<MatrixFault> OwnPrimaryRows() =>
    [
        // Which handler it is and which status it is are two questions.
        .. from primary in OwnPrimaries
           from status in primary == OwnPrimaries[0] ? new[] { 301, 302, 303, 307, 308 } : [307]
           select WithPrimary($"{status} to another host below {primary.Name} of the app's", primary.Make, FaultAction.Redirect(status, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{RedirectTarget.Port}/elsewhere")), Unrecognized)
               with { Check = NobodyCame },
        WithPrimary("307 to the same host below a primary handler of the app's", static () => new SocketsHttpHandler(), FaultAction.Redirect(307, "/v1/accounts/app"), Unrecognized),
        WithPrimary("401 with a challenge, and a primary handler that has a proxy's credentials", static () => Challenged("WWW-Authenticate"), FaultAction.Empty(401), AuthenticationFailed),
        WithPrimary("407 with a challenge, and a primary handler that has a proxy's credentials", static () => Challenged("Proxy-Authenticate"), FaultAction.Empty(407), null),
        RejectedAtStart(46, "a SocketsHttpHandler of the app's with credentials", "Credentials", static ours => ours.ConfigurePrimaryHttpMessageHandler(static () => new SocketsHttpHandler { Credentials = SomebodyElse })),
        RejectedAtStart(46, "an HttpClientHandler of the app's with credentials", "Credentials", static ours => ours.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { Credentials = SomebodyElse })),
        RejectedAtStart(46, "an HttpClientHandler of the app's with the user's credentials", "UseDefaultCredentials", static ours => ours.ConfigurePrimaryHttpMessageHandler(static () => new HttpClientHandler { UseDefaultCredentials = true })),
        RejectedAtStart(36, "an IHttpClientFactory of the app's own", "IHttpClientFactory of its own", static ours => ours.Services.AddSingleton<IHttpClientFactory, OwnClientFactory>()),
    ];

    private static MatrixFault WithPrimary(string name, Func<HttpMessageHandler> make, FaultAction action, ScheduledSmsErrorCode? code) =>
        Emulated(46, name, Fate.Declined, FaultPoint.BeforeCommit, action, code) with { Setup = setup => setup.After = ours => ours.ConfigurePrimaryHttpMessageHandler(make) };

    private static MatrixFault RejectedAtStart(int row, string name, string says, Action<IHttpClientBuilder> add) => new(row, name)
    {
        RejectedAtStart = says,
        Expect = static _ => new Expectation(SendOutcome.Rejected, 0),
        WhyNot = static (operation, warm) => !warm && operation.Method is nameof(IScheduledMessageClient.CancelAsync) ? null : "the app does not start, whatever it would call",
        Setup = setup => setup.After = add,
    };

    /// <summary>A connection on which every 401 or 407 asks for a password.</summary>
    private static SocketsHttpHandler Challenged(string header) => new()
    {
        PreAuthenticate = true,
        DefaultProxyCredentials = SomebodyElse,
        PlaintextStreamFilter = (context, _) => ValueTask.FromResult<Stream>(new ChallengeStream(context.PlaintextStream, $"{header}: Basic realm=\"x\"\r\n")),
    };
}
