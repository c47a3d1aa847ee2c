using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Dashboard;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Registration;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.Server;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator;

/// <summary>
/// JSMS and SOLAPI on one loopback origin, with their real paths, their state and their rejections, and a clock that can
/// be moved. Point any client of either provider at <see cref="Url"/>.
/// </summary>
public sealed partial class ScheduledSmsEmulator : IAsyncDisposable, IDisposable
{
    private readonly EmulatorOptions _options;
    private readonly EmulatorState _state;
    private EmulatorServer? _server;
    private int _isDisposed;

    private ScheduledSmsEmulator(EmulatorOptions options, RunLog run)
    {
        _options = options;
        Core = new EmulatorCore(options, run);
        TimeProvider = new EmulatorTimeProvider(Clock);
        _state = new EmulatorState(Core, run);
    }

    /// <summary>The origin both providers are served on, such as <c>http://127.0.0.1:12345/</c>.</summary>
    public Uri Url => Core.Url;

    /// <summary>
    /// The base of the emulator's own HTTP API, for tests in any language, such as <c>faults</c> (GET, POST, DELETE),
    /// <c>faults/{id}</c> (DELETE) and <c>journal</c> (GET). It serves callers that name a loopback address or the one
    /// listened on, and no web page of another origin.
    /// </summary>
    public Uri ControlUrl => new(Url, ControlPaths.Api.TrimStart('/'));

    /// <summary>The emulator's dashboard, for a browser: what is scheduled, the requests and responses, the clock and the faults.</summary>
    public Uri DashboardUrl => new(Url, ControlPaths.Prefix.TrimStart('/'));

    /// <summary>The clock that both providers use.</summary>
    public EmulatorClock Clock => Core.Clock;

    /// <summary>
    /// For a client under test: its <c>GetUtcNow</c> is the emulator's clock, its timers and timestamps are real,
    /// so that a frozen clock never freezes a timeout or a retry.
    /// </summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The JSMS half: accounts, templates, schedules.</summary>
    public JsmsEmulator Jsms => Core.Jsms;

    /// <summary>The SOLAPI half: accounts, groups, messages.</summary>
    public SolapiEmulator Solapi => Core.Solapi;

    /// <summary>The placed faults: rules that break the connection or deform the response of the requests they match.</summary>
    public EmulatorFaults Faults => Core.Faults;

    /// <summary>The requests that arrived, oldest first, up to <see cref="EmulatorOptions.JournalCapacity"/>.</summary>
    public IReadOnlyList<RecordedRequest> Requests => Core.Journal.ToList();

    /// <summary>The messages delivered so far, in order, up to <see cref="EmulatorOptions.DeliveredCapacity"/>.</summary>
    public IReadOnlyList<DeliveredMessage> Delivered => Clock.At(_ => Core.Delivered.ToList());

    /// <summary>What was posted to callbacks and webhooks so far, attempt by attempt, up to <see cref="EmulatorOptions.CallbackCapacity"/>.</summary>
    public IReadOnlyList<CallbackAttempt> Callbacks => Core.Callbacks.ToList();

    /// <summary>
    /// The warnings, each once: that a client uses a key that looks as if it opened a real account, accepted or not, that
    /// an app's setting is no key of the provider's, and what a replay did differently from the recording. They contain no secret, and only the last four characters of a key.
    /// At most 1,000. <see cref="EmulatorOptions.OnWarning"/> receives each at once.
    /// </summary>
    public IReadOnlyList<string> Warnings => Core.Warnings.ToList();

    internal EmulatorCore Core { get; }

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Changes the options, if given.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ScheduledSmsEmulator> StartAsync(
        Action<EmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new EmulatorOptions();
        configure?.Invoke(options);

        var run = new RunLog(options.JournalCapacity);
        var emulator = new ScheduledSmsEmulator(options, run);
        var core = emulator.Core;
        var exchange = new Exchange(core.Providers, core.Journal, core.Clock, run, core.Faults, options.JournalBodyCharacters, core.LookAtKey);
        var control = new ControlApi(core, emulator._state);
        try
        {
            emulator._server = await EmulatorServer.StartAsync(
                options.BindAddress,
                options.Port,
                context => Health.Serves(context.Request.Path) ? Health.HandleAsync(context)
                    : DashboardPage.Serves(context.Request) ? DashboardPage.HandleAsync(context)
                    : ControlPaths.Include(context.Request.Path) ? control.HandleAsync(context)
                    : exchange.HandleAsync(context),
                new AcceptFaults(core.Faults).Before,
                cancellationToken).ConfigureAwait(false);
            core.Url = emulator._server.Url;
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>
    /// Points an app's clients at this emulator, whatever the app configures and whatever proxy is set, and gives the app
    /// its clock. Accounts of the app's without keys, or with placeholders that no provider would take (<c>…</c>,
    /// <c>&lt;your key&gt;</c>), get <see cref="DevelopmentKeys"/>; the app's own keys become accounts here. An account that
    /// the app does not have stays the error that it is without an emulator.
    /// </summary>
    /// <param name="services">The app's services, with <c>AddScheduledSms</c> called before or after.</param>
    /// <returns>The same services.</returns>
    public IServiceCollection AddTo(IServiceCollection services)
    {
        EmulatorRegistration.Register(Core, TimeProvider, services);
        return services;
    }

    /// <summary>Stops serving and delivering, and waits for it. What was recorded can still be read.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Stops serving and delivering. What was recorded can still be read.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        Core.Dispose();
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
    }
}
