using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ScheduledSms.Emulator;
using ScheduledSms.Jsms;
using ScheduledSms.Solapi;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Model;

/// <summary>Passes one request of a client on, and does what happens around it.</summary>
internal delegate Task<HttpResponseMessage> RequestBoundary(int client, HttpRequestMessage request, Func<Task<HttpResponseMessage>> send);

/// <summary>The clients of a sequence: all of the same two accounts, each over its own chain.</summary>
internal sealed class ModelClients(ModelPlan plan, ScheduledSmsEmulator emulator, string jsmsKey, string solapiKey, RequestBoundary boundary)
{
    private readonly Dictionary<(string Provider, int Client), (IScheduledMessageClient Client, ServiceProvider? App)> _clients = [];
    private readonly ModelTime[] _times = [.. Enumerable.Range(0, ModelPlan.Clients).Select(_ => new ModelTime(emulator.TimeProvider))];

    public IScheduledMessageClient this[string provider, int client]
    {
        get
        {
            lock (_clients)
            {
                if (!_clients.TryGetValue((provider, client), out var made))
                    _clients[(provider, client)] = made = Create(provider, client);
                return made.Client;
            }
        }
    }

    public ModelTime TimeOf(int client) => _times[client];

    /// <summary>Disposes a client, as an app that is shut down does; the next call is another process's.</summary>
    public void Close(string provider, int client)
    {
        lock (_clients)
        {
            if (_clients.Remove((provider, client), out var made))
                Close(made);
        }
    }

    public void Close()
    {
        foreach (var made in _clients.Values)
            Close(made);
    }

    private static void Close((IScheduledMessageClient Client, ServiceProvider? App) made)
    {
        ((IDisposable)made.Client).Dispose();
        made.App?.Dispose();
    }

    private (IScheduledMessageClient Client, ServiceProvider? App) Create(string provider, int client)
    {
        var chain = plan.Chains[client];
        TimeProvider time = plan.IsInterleaved ? _times[client] : emulator.TimeProvider;
        if (chain.HasBrokenClock)
            time = new ThrowingEveryThirdTime(time);
        var loggers = chain.HasBrokenLoggers ? new BrokenLoggers() : null;
        if (chain.Attack is not null)
            return CreateInApp(provider, client, chain, time, loggers);

        var handler = new FuncHandler((request, send) => boundary(client, request, send)) { InnerHandler = TransportOf(chain) };
        return provider == ProviderNames.Jsms
            ? (new JsmsScheduleClient(Set(new JsmsOptions(), chain), handler, time, loggers), null)
            : (new SolapiGroupScheduleClient(Set(new SolapiOptions(), chain), handler, time, loggers), null);
    }

    private (IScheduledMessageClient Client, ServiceProvider App) CreateInApp(string provider, int client, ModelChain chain, TimeProvider time, ILoggerFactory? loggers)
    {
        var services = new ServiceCollection();
        services.AddScheduledSms(sms =>
        {
            var http = provider == ProviderNames.Jsms ? sms.AddJsms(options => Set(options, chain)) : sms.AddSolapi(options => Set(options, chain));
            http.AddHttpMessageHandler(() => new FuncHandler((request, send) => boundary(client, request, send)));
            GuardAttacks.All[chain.Attack!](services, http);
        });
        services.AddSingleton(time);
        if (loggers is not null)
            services.AddSingleton(loggers);
        var app = services.BuildServiceProvider();
        IScheduledMessageClient made = provider == ProviderNames.Jsms ? app.GetRequiredService<JsmsScheduleClient>() : app.GetRequiredService<SolapiGroupScheduleClient>();
        return (made, app);
    }

    private static HttpMessageHandler TransportOf(ModelChain chain)
    {
        if (chain is { Losses.Count: 0, UnknownState: null })
            return new SocketsHttpHandler();

        var reads = 0;
        return new LossyTransport
        {
            Lose = (_, sent) => chain.Losses.GetValueOrDefault(sent),
            ChangeAsync = async (request, response) =>
            {
                if (request.Method != HttpMethod.Get || !response.IsSuccessStatusCode || chain.UnknownState is not { } which || (reads++ != which && which >= 0))
                    return;
                if (JsonNode.Parse(await response.Content.ReadAsStringAsync()) is JsonObject group && group.ContainsKey("groupId"))
                {
                    group["status"] = "PROCESSING";
                    response.Content = new StringContent(group.ToJsonString());
                }
            },
        };
    }

    private JsmsOptions Set(JsmsOptions options, ModelChain chain)
    {
        (options.AppKey, options.MasterSecret, options.BaseAddress) = (jsmsKey, "secret", new Uri(emulator.Url, "v1/"));
        options.Templates["note"] = new MessageTemplate { Jsms = new JsmsTemplateOptions { TemplateId = 1 } };
        return Quick(options, chain);
    }

    private SolapiOptions Set(SolapiOptions options, ModelChain chain)
    {
        (options.ApiKey, options.ApiSecret, options.BaseAddress) = (solapiKey, "secret", emulator.Url);
        options.Templates["note"] = new MessageTemplate { Solapi = new SolapiTemplateOptions { Text = "안내", From = "0212345678" } };
        return Quick(options, chain);
    }

    private static TOptions Quick<TOptions>(TOptions options, ModelChain chain)
        where TOptions : ProviderOptions
    {
        options.RetryDelay = TimeSpan.FromMilliseconds(1);
        options.MaxRetryDelay = TimeSpan.FromMilliseconds(8);
        options.AttemptTimeout = TimeSpan.FromMilliseconds(150);
        options.TotalTimeout = TimeSpan.FromMilliseconds(600);
        options.MaxResponseBytes = 100_000;
        options.ExpectContinue = chain.Attack?.Contains("Expect", StringComparison.Ordinal) is true;
        return options;
    }

    private sealed class ThrowingEveryThirdTime(TimeProvider time) : TimeProvider
    {
        private int _looks;

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => Look(time.GetUtcNow());

        public override long GetTimestamp() => Look(time.GetTimestamp());

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => time.CreateTimer(callback, state, dueTime, period);

        private T Look<T>(T shown) => Interlocked.Increment(ref _looks) % 3 == 0 ? throw new InvalidOperationException("clock") : shown;
    }
}
