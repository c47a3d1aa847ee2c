using Microsoft.Extensions.DependencyInjection;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Dashboard;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Replay;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.Snapshots;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator;

/// <summary>
/// JSMS and SOLAPI on one loopback origin, with their real paths, their state and their rejections, and a clock that can
/// be moved. Point any client of either provider at <see cref="Url"/>.
/// </summary>
public sealed partial class ScheduledSmsEmulator : IAsyncDisposable, IDisposable
{
    private readonly ChangeSignal _changes = new();
    private readonly BoundedLog<RecordedRequest> _journal;
    private readonly BoundedLog<DeliveredMessage> _delivered;
    private readonly BoundedLog<CallbackAttempt> _callbacks;
    private readonly CallbackSender _callbackSender;
    private readonly RunLog _run;
    private readonly IReadOnlyList<ProviderApi> _providers;
    private EmulatorServer? _server;
    private int _isDisposed;

    private ScheduledSmsEmulator(EmulatorOptions options)
    {
        _options = options;
        _startedWith = (Settings.Copy(options.Jsms), Settings.Copy(options.Solapi));
        _journal = new BoundedLog<RecordedRequest>(options.JournalCapacity, _changes, ChangeKind.Journal, options.JournalCharacters, request => request.Characters);
        _run = new RunLog(options.JournalCapacity);
        _delivered = new BoundedLog<DeliveredMessage>(options.DeliveredCapacity, _changes, ChangeKind.Delivery);
        Clock = new EmulatorClock(TimeProvider.System, ClockAtStart(), _run, _changes);
        Messages = new MessageIndex(Clock, _changes, options.MessageCapacity, new IdSource(NewSeed(options)));
        TimeProvider = new EmulatorTimeProvider(Clock);
        _callbacks = new BoundedLog<CallbackAttempt>(options.CallbackCapacity, _changes, ChangeKind.Callback);
        _callbackSender = new CallbackSender(Clock, _callbacks, options.AllowRemoteCallbacks);
        Jsms = new JsmsEmulator(options.Jsms, Clock, Messages, _delivered, _callbackSender);
        Solapi = new SolapiEmulator(options.Solapi, Clock, Messages, TimeProvider.System, _delivered, _callbackSender);
        // SOLAPI comes last: it serves every path that is not JSMS's.
        _providers = [Jsms.Api, Solapi.Api];
        Faults = new EmulatorFaults(_providers, Clock, _changes);
        Clock.RunExclusive(() => _run.Begin(Snapshot(), CurrentSettings));
    }

    /// <summary>The origin both providers are served on, such as <c>http://127.0.0.1:12345/</c>.</summary>
    public Uri Url => _server?.Url ?? throw new InvalidOperationException("The emulator has not started.");

    /// <summary>
    /// The base of the emulator's own HTTP API, for tests in any language, such as <c>faults</c> (GET, POST, DELETE),
    /// <c>faults/{id}</c> (DELETE) and <c>journal</c> (GET). It serves callers that name a loopback address or the one
    /// listened on, and no web page of another origin.
    /// </summary>
    public Uri ControlUrl => new(Url, ControlPaths.Api.TrimStart('/'));

    /// <summary>The emulator's dashboard, for a browser: what is scheduled, the requests and responses, the clock and the faults.</summary>
    public Uri DashboardUrl => new(Url, ControlPaths.Prefix.TrimStart('/'));

    /// <summary>The clock that both providers use.</summary>
    public EmulatorClock Clock { get; }

    /// <summary>
    /// For a client under test: its <c>GetUtcNow</c> is the emulator's clock, its timers and timestamps are real,
    /// so that a frozen clock never freezes a timeout or a retry.
    /// </summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>The JSMS half: accounts, templates, schedules.</summary>
    public JsmsEmulator Jsms { get; }

    /// <summary>The SOLAPI half: accounts, groups, messages.</summary>
    public SolapiEmulator Solapi { get; }

    /// <summary>The placed faults: rules that break the connection or deform the response of the requests they match.</summary>
    public EmulatorFaults Faults { get; }

    /// <summary>The requests that arrived, oldest first, up to <see cref="EmulatorOptions.JournalCapacity"/>.</summary>
    public IReadOnlyList<RecordedRequest> Requests => _journal.ToList();

    /// <summary>The messages delivered so far, in order, up to <see cref="EmulatorOptions.DeliveredCapacity"/>.</summary>
    public IReadOnlyList<DeliveredMessage> Delivered => Clock.At(_ => _delivered.ToList());

    /// <summary>What was posted to callbacks and webhooks so far, attempt by attempt, up to <see cref="EmulatorOptions.CallbackCapacity"/>.</summary>
    public IReadOnlyList<CallbackAttempt> Callbacks => _callbacks.ToList();

    internal MessageIndex Messages { get; }

    internal ChangeSignal Changes => _changes;

    internal IReadOnlyList<ProviderApi> Providers => _providers;

    /// <summary>Starts an emulator.</summary>
    /// <param name="configure">Changes the options, if given.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<ScheduledSmsEmulator> StartAsync(
        Action<EmulatorOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new EmulatorOptions();
        configure?.Invoke(options);

        var emulator = new ScheduledSmsEmulator(options);
        var exchange = new Exchange(emulator._providers, emulator._journal, emulator.Clock, emulator._run, emulator.Faults, options.JournalBodyCharacters, emulator.LookAtKey);
        var control = new ControlApi(emulator);
        var accept = new AcceptFaults(emulator.Faults);
        try
        {
            emulator._server = await EmulatorServer.StartAsync(
                options.BindAddress,
                options.Port,
                context => Health.Serves(context.Request.Path) ? Health.HandleAsync(context)
                    : DashboardPage.Serves(context.Request) ? DashboardPage.HandleAsync(context)
                    : ControlPaths.Serve(context.Request.Path) ? control.HandleAsync(context)
                    : exchange.HandleAsync(context),
                accept.Before,
                cancellationToken).ConfigureAwait(false);
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
        EmulatorRegistration.Register(this, services);
        return services;
    }

    /// <summary>Stops serving and delivering, and waits for it. What was recorded can still be read.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>Stops serving and delivering. What was recorded can still be read.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        Clock.Dispose();
        Faults.Stop();
        _callbackSender.Dispose();
        if (_server is not null)
            await _server.DisposeAsync().ConfigureAwait(false);
    }
}
