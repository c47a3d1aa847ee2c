using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Logging;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Matrix;

/// <summary>The environment of one cell: its own emulator, an app with its container and loggers, and a second client that prepares things without faults.</summary>
internal sealed class MatrixApp : IAsyncDisposable
{
    private const int SmallBuffer = 64 * 1024;

    private readonly ServiceProvider _services;
    private readonly TlsFront? _front;
    private readonly SettableClock? _clock;
    private int _connections;
    private int _seen;

    private MatrixApp(ScheduledSmsEmulator emulator, TlsFront? front, MatrixSetup setup, MatrixOperation operation, bool largeBody)
    {
        Emulator = emulator;
        _front = front;
        Setup = setup;
        setup.App = this;
        Operation = operation;
        LargeBody = largeBody;
        Now = emulator.Clock.UtcNow;
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Log));
        setup.Before(services);
        services.ConfigureHttpClientDefaults(static http => http.AddDefaultLogger());
        services.AddScheduledSms(sms =>
        {
            var http = IsJsms ? sms.AddJsms(options => Set(options, setup)) : sms.AddSolapi(options => Set(options, setup));
            sms.AddTemplate("appointment", Declare);
            http.ConfigurePrimaryHttpMessageHandler((transport, _) => Connect((SocketsHttpHandler)transport, setup));
            setup.After(http);
            services.Configure<HttpClientFactoryOptions>(http.Name, options => options.HttpMessageHandlerBuilderActions.Add(builder => builder.PrimaryHandler = setup.BelowTheGuard(this, builder.PrimaryHandler)));
            http.AddDefaultLogger(); // Ours removes .NET's loggers; an app may add them again.
        });
        emulator.AddTo(services);
        if (front is not null)
        {
            services.PostConfigureAll<JsmsOptions>(options => options.BaseAddress = new Uri(front.Url, "v1/"));
            services.PostConfigureAll<SolapiOptions>(options => options.BaseAddress = front.Url);
        }

        if (setup.Clock?.Invoke(emulator.TimeProvider) is { } clock)
        {
            services.Replace(ServiceDescriptor.Singleton(clock));
            _clock = clock as SettableClock;
        }

        _services = services.BuildServiceProvider();
    }

    public ScheduledSmsEmulator Emulator { get; }

    public MatrixOperation Operation { get; }

    public MatrixSetup Setup { get; }

    /// <summary>What is wrong with what the fault added to the app, or null.</summary>
    public Func<string?> Witness => Setup.Witness;

    public bool IsJsms => Operation.Provider == ProviderNames.Jsms;

    /// <summary>Whether everything is prepared, and the call begins.</summary>
    public bool IsReady { get; private set; }

    public CanaryLog Log { get; } = new();

    /// <summary>The emulator's clock when the cell began; it is frozen.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The app's own clock, where a fault gave it one that can be set.</summary>
    public SettableClock Clock => _clock!;

    public DateTimeOffset Later => Now.AddHours(2);

    public DateTimeOffset MuchLater => Now.AddHours(3);

    public bool LargeBody { get; }

    /// <summary>What was prepared: the id of a schedule, a group or a message.</summary>
    public string Stored { get; set; } = "";

    public string StoredMessage { get; set; } = "";

    /// <summary>The number of connections that the app has opened.</summary>
    public int Connections => Volatile.Read(ref _connections);

    public JsmsScheduleClient Jsms => _services.GetRequiredService<JsmsScheduleClient>();

    public SolapiGroupScheduleClient Solapi => _services.GetRequiredService<SolapiGroupScheduleClient>();

    public IScheduledMessageClient Client => _services.GetRequiredService<IScheduledMessageClient>();

    public static async Task<MatrixApp> StartAsync(MatrixFault fault, MatrixOperation operation, int patience)
    {
        var setup = new MatrixSetup { Patience = patience };
        fault.Setup(setup);
        var emulator = await ScheduledSmsEmulator.StartAsync(static options => options.ClockFrozen = true);
        emulator.Jsms.AddAccount(Canary.JsmsKey, Canary.JsmsSecret).AddTemplate(1250, Canary.TemplateText + " {{time}}");
        (emulator.Jsms.Developer.Key, emulator.Jsms.Developer.Secret) = (Canary.DeveloperKey, Canary.DeveloperSecret);
        emulator.Solapi.AddAccount(Canary.SolapiKey, Canary.SolapiSecret).RegisterSender(Canary.Sender);
        return new MatrixApp(emulator, setup.Tls is null ? null : new TlsFront(setup.Tls, emulator.Url), setup, operation, fault.LargeBody);
    }

    /// <summary>Does something with clients that no fault and no logger affects.</summary>
    public async Task PrepareAsync(Func<JsmsScheduleClient, SolapiGroupScheduleClient, Task> prepare)
    {
        var setup = new MatrixSetup();
        var (jsms, solapi) = (new JsmsOptions { BaseAddress = new Uri(Emulator.Url, "v1/") }, new SolapiOptions { BaseAddress = Emulator.Url });
        Set(jsms, setup);
        Set(solapi, setup);
        Declare(jsms.Templates["appointment"] = new MessageTemplate());
        Declare(solapi.Templates["appointment"] = new MessageTemplate());
        using var jsmsClient = new JsmsScheduleClient(jsms, timeProvider: Emulator.TimeProvider);
        using var solapiClient = new SolapiGroupScheduleClient(solapi, timeProvider: Emulator.TimeProvider);
        await prepare(jsmsClient, solapiClient);
    }

    /// <summary>Everything is prepared: the call begins.</summary>
    public void Begin() => (IsReady, _seen) = (true, Emulator.Requests.Count);

    /// <summary>Waits until the provider has carried out the request that was just written, and returns whether that is the one that is hit.</summary>
    public async Task<bool> IsHitAsync()
    {
        if (!IsReady)
            return false;
        await Emulator.WaitForAsync(emulator => emulator.Requests.Count > _seen && emulator.Requests[^1] is { Status: not null } or { Fault: not null });
        _seen = Emulator.Requests.Count;
        return Emulator.Requests[^1].Fault is not null;
    }

    /// <summary>Disposes everything of the app's, its clients included, as when it shuts down.</summary>
    public ValueTask ShutDownAsync() => _services.DisposeAsync();

    /// <summary>Makes a harmless call, so that there is a connection; and a rejected one, where that takes the turn of all that write.</summary>
    public async Task WarmUpAsync()
    {
        try
        {
            if (Setup.TakesTurns && Operation.Kind != OperationKind.Read)
                await (IsJsms ? Jsms.DeleteScheduleAsync("s-0") : Solapi.DeleteGroupAsync("G4V20180307105937AAAAAAAAAAAAAAAA"));
            _ = IsJsms ? (object)await Jsms.GetAppBalanceAsync() : await Solapi.GetBalanceAsync();
        }
        catch (ScheduledSmsException rejected) when (rejected.Outcome == SendOutcome.Rejected)
        {
            // A wrong clock is already rejected here: the connection exists all the same.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_front is not null)
            await _front.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    private static void Set(JsmsOptions options, MatrixSetup setup)
    {
        Set((ProviderOptions)options, setup);
        (options.AppKey, options.MasterSecret) = (Canary.JsmsKey, Canary.JsmsSecret);
        (options.DeveloperKey, options.DeveloperSecret) = (Canary.DeveloperKey, Canary.DeveloperSecret);
    }

    private static void Set(SolapiOptions options, MatrixSetup setup)
    {
        Set((ProviderOptions)options, setup);
        (options.ApiKey, options.ApiSecret, options.From) = (Canary.SolapiKey, Canary.SolapiSecret, Canary.Sender);
    }

    private static void Set(ProviderOptions options, MatrixSetup setup)
    {
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.MaxRetryDelay = TimeSpan.FromSeconds(5);
        options.AttemptTimeout = setup.AttemptTimeout;
        // Twelve megabytes take a while on a busy machine; nothing else does.
        options.TotalTimeout = setup.TotalTimeout ?? (setup.AttemptTimeout > TimeSpan.FromSeconds(30) ? 2 * setup.AttemptTimeout : TimeSpan.FromSeconds(30));
        if (setup.TakesTurns)
            (options.RateLimit.ReadLimit, options.RateLimit.WriteLimit, options.RateLimit.Window) = (1, 1, TimeSpan.FromHours(1));
        options.MaxResponseBytes = 1024 * 1024;
    }

    private static void Declare(MessageTemplate template)
    {
        template.Parameters.Add("time");
        template.Jsms = new JsmsTemplateOptions { TemplateId = 1250, SignatureId = 7 };
        template.Solapi = new SolapiTemplateOptions { Text = Canary.TemplateText + " {time}", From = Canary.Sender, Subject = Canary.Subject };
    }

    private void Connect(SocketsHttpHandler transport, MatrixSetup setup)
    {
        transport.ConnectCallback = async (context, cancellationToken) =>
        {
            if (Interlocked.Increment(ref _connections) == 1 && setup.FirstConnection is { } first)
                return await first(transport, cancellationToken);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            if (LargeBody)
                socket.SendBufferSize = SmallBuffer;
            try
            {
                await socket.ConnectAsync(context.DnsEndPoint.Host is "localhost" ? "127.0.0.1" : context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        };
        setup.Transport(transport);
    }
}
