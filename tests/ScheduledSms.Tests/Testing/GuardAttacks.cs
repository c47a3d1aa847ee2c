using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace ScheduledSms.Tests.Testing;

/// <summary>What apps put around, below and in place of our handlers that would send a message again, or take its body or its options away.</summary>
internal static class GuardAttacks
{
    /// <summary>Where a mirror sends its copies: nothing of either provider is there.</summary>
    public const string MirrorPath = "/v1/mirror";

    /// <summary>Each by its name: what is done to the services and to the provider's HttpClient.</summary>
    public static IReadOnlyDictionary<string, Action<IServiceCollection, IHttpClientBuilder>> All { get; } = new Dictionary<string, Action<IServiceCollection, IHttpClientBuilder>>(StringComparer.Ordinal)
    {
        ["Microsoft's retry as the primary handler"] = static (_, http) => http.ConfigurePrimaryHttpMessageHandler(static () => Retrying(new SocketsHttpHandler())),
        ["Microsoft's retry twice, as the primary handler"] = static (_, http) => http.ConfigurePrimaryHttpMessageHandler(static () => Retrying(Retrying(new HttpClientHandler()))),
        ["a retrying handler as the primary one"] = static (_, http) => http.ConfigurePrimaryHttpMessageHandler(static () => new RetryingHandler { InnerHandler = new SocketsHttpHandler() }),
        ["copies as the primary handler"] = static (_, http) => http.ConfigurePrimaryHttpMessageHandler(static () => new CloningHandler { InnerHandler = new SocketsHttpHandler() }),
        ["Microsoft's standard resilience on the builder"] = static (_, http) => http.AddStandardResilienceHandler(Quickly),
        ["Microsoft's standard resilience on every HttpClient"] = static (services, _) => services.ConfigureHttpClientDefaults(static every => every.AddStandardResilienceHandler(Quickly)),
        ["a filter that appends after all others"] = static (services, _) => services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter(static builder => builder.AdditionalHandlers.Add(new RetryingHandler()))),
        ["a filter that wraps the primary handler"] = static (services, _) => services.AddSingleton<IHttpMessageHandlerBuilderFilter>(new Filter(static builder => builder.PrimaryHandler = new RetryingHandler { InnerHandler = builder.PrimaryHandler })),
        ["a later post-configuration"] = static (services, _) => services.PostConfigureAll<HttpClientFactoryOptions>(static options => options.HttpMessageHandlerBuilderActions.Add(static builder => builder.AdditionalHandlers.Add(new RetryingHandler()))),
        ["a builder of the app's own"] = static (services, _) => services.AddTransient<HttpMessageHandlerBuilder, OwnBuilder>(),
        ["an opaque transport that asks for the content again"] = static (_, http) => http.ConfigurePrimaryHttpMessageHandler(static () => new AskingAgain()),
        ["one copy without options"] = static (_, http) => http.AddHttpMessageHandler(static () => new BareCopies(1)),
        ["copies without options"] = static (_, http) => http.AddHttpMessageHandler(static () => new BareCopies(4)),
        ["copies without options around a retry"] = static (_, http) => http.AddHttpMessageHandler(static () => new BareCopies(2)).AddHttpMessageHandler(static () => new RetryingHandler()),
        ["copies without options from a worker"] = static (_, http) => http.AddHttpMessageHandler(static () => new WorkerCopies(static _ => { })),
        ["a copy to another name of the host, after a lost response"] = static (_, http) => http.AddHttpMessageHandler(static () => new Failover(static address => new UriBuilder(address) { Host = "localhost" }.Uri)),
        ["a copy to another query, after a lost response"] = static (_, http) => http.AddHttpMessageHandler(static () => new Failover(static address => new Uri(address.AbsoluteUri + (address.Query.Length == 0 ? "?retry=1" : "&retry=1")))),
        ["cleared options, sent again"] = static (_, http) => http.AddHttpMessageHandler(static () => new RetryingHandler()).AddHttpMessageHandler(static () => new FuncHandler(static (request, send) =>
        {
            ((IDictionary<string, object?>)request.Options).Clear();
            return send();
        })),
        ["a content that writes all, flushes and throws"] = static (_, http) => http.AddHttpMessageHandler(static () => new FuncHandler(static (request, send) =>
        {
            request.Content = new ContentThen(request.Content!, static async _ =>
            {
                await Task.Delay(100);
                throw new IOException("The audit log is full.");
            });
            return send();
        })),
        ["an Expect header on everything"] = static (_, http) => http.AddHttpMessageHandler(static () => new FuncHandler(static (request, send) =>
        {
            request.Headers.ExpectContinue = true;
            return send();
        })),
        ["an empty content dropped, and sent again"] = static (_, http) => http.AddHttpMessageHandler(static () => new RetryingHandler()).AddHttpMessageHandler(static () => new FuncHandler(static (request, send) =>
        {
            if (request.Content?.Headers.ContentLength is 0)
                request.Content = null;
            return send();
        })),
        ["a probe with a copy that carries our options"] = static (_, http) => http.AddHttpMessageHandler(static () => new Probing("healthz")),
        ["a mirror of every write to another path"] = static (_, http) => http.AddHttpMessageHandler(static () => new Mirroring()),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    private static ResilienceHandler Retrying(HttpMessageHandler inner) => new(new ResiliencePipelineBuilder<HttpResponseMessage>()
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = 3,
            Delay = TimeSpan.FromMilliseconds(1),
            ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is not null || args.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError),
        })
        .Build())
    {
        InnerHandler = inner,
    };

    private static void Quickly(HttpStandardResilienceOptions options) => options.Retry.Delay = TimeSpan.FromMilliseconds(1);

    private sealed class Filter(Action<HttpMessageHandlerBuilder> change) : IHttpMessageHandlerBuilderFilter
    {
        public Action<HttpMessageHandlerBuilder> Configure(Action<HttpMessageHandlerBuilder> next) => builder =>
        {
            next(builder);
            change(builder);
        };
    }

    private sealed class OwnBuilder(IServiceProvider services) : HttpMessageHandlerBuilder
    {
        public override IServiceProvider Services => services;

        public override string? Name { get; set; }

        public override HttpMessageHandler PrimaryHandler { get; set; } = new SocketsHttpHandler();

        public override IList<DelegatingHandler> AdditionalHandlers { get; } = [];

        /// <summary>Retries below all that was added.</summary>
        public override HttpMessageHandler Build() => CreateHandlerPipeline(new RetryingHandler { InnerHandler = PrimaryHandler }, AdditionalHandlers);
    }

    /// <summary>Not a chain that anybody can look into. It sends the message itself again, up to four times.</summary>
    private sealed class AskingAgain : HttpMessageHandler
    {
        private readonly HttpMessageInvoker _sockets = new(new SocketsHttpHandler());

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await _sockets.SendAsync(request, cancellationToken);
                }
                catch (HttpRequestException) when (attempt < 4)
                {
                }
            }
        }
    }

    private sealed class BareCopies(int times) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await base.SendAsync(await request.CopyAsync(withOptions: false), cancellationToken);
                }
                catch (HttpRequestException) when (attempt < times)
                {
                }
            }
        }
    }

    /// <summary>Sends a copy, and where that fails, another one to another address.</summary>
    public sealed class Failover(Func<Uri, Uri> other) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            try
            {
                return await base.SendAsync(await request.CopyAsync(withOptions: true), cancellationToken);
            }
            catch (HttpRequestException)
            {
                var copy = await request.CopyAsync(withOptions: true);
                copy.RequestUri = other(request.RequestUri!);
                return await base.SendAsync(copy, cancellationToken);
            }
        }
    }

    /// <summary>Sends copies, changed or not, in no flow of the call's, as a queue's worker would.</summary>
    public sealed class WorkerCopies(Action<HttpRequestMessage> change) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Task<HttpResponseMessage> working;
            using (ExecutionContext.SuppressFlow())
                working = Task.Run(() => WorkAsync(request), cancellationToken);
            return await working;
        }

        private async Task<HttpResponseMessage> WorkAsync(HttpRequestMessage request)
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    var copy = await request.CopyAsync(withOptions: false);
                    change(copy);
                    return await base.SendAsync(copy, CancellationToken.None);
                }
                catch (Exception) when (attempt < 4)
                {
                }
            }
        }
    }

    private sealed class Probing(string path) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var probe = await request.CopyAsync(withOptions: true);
            (probe.Method, probe.RequestUri, probe.Content) = (HttpMethod.Get, new Uri(request.RequestUri!, "/" + path), null);
            (await base.SendAsync(probe, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class Mirroring : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var mirror = await request.CopyAsync(withOptions: true);
            mirror.RequestUri = new Uri(request.RequestUri!, MirrorPath);
            (await base.SendAsync(mirror, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
