using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using ScheduledSms.Http.Transport;

namespace ScheduledSms.DependencyInjection;

/// <summary>Makes the HttpClient of a provider over the handlers that HttpClientFactory builds, whatever the app adds to them, with the guard below all of them.</summary>
internal static class GuardedHttpClient
{
    /// <exception cref="OptionsValidationException">The app's HttpClientFactory or handlers cannot be guarded; the message says why.</exception>
    public static HttpClient CreateGuardedHttpClient(this IServiceProvider services, string name)
    {
        var handlers = services.GetRequiredService<IHttpMessageHandlerFactory>();
        var factory = services.GetRequiredService<IHttpClientFactory>();
        if (!ReferenceEquals(handlers, factory))
        {
            var own = factory.GetType().Assembly == typeof(HttpClientFactoryOptions).Assembly
                ? $"IHttpMessageHandlerFactory of its own ({handlers.GetType().Name})"
                : $"IHttpClientFactory of its own ({factory.GetType().Name})";
            throw Rejected(name, $"The app registers an {own}, whose HttpClients cannot be guarded against sending twice. "
                + "Leave the default one in place, and give this HttpClient its handlers with the builder that AddJsms or AddSolapi returns (ConfigurePrimaryHttpMessageHandler for a test's transport).");
        }

        try
        {
            var http = TransportFactory.CreateClient(handlers.CreateHandler(name), ownsChain: false);
            foreach (var configure in services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name).HttpClientActions)
                configure(http);
            return http;
        }
        catch (InvalidOperationException notGuarded)
        {
            throw Rejected(name, notGuarded.Message);
        }
    }

    private static OptionsValidationException Rejected(string name, string reason) => new(name, typeof(HttpClientFactoryOptions), [$"{name}: {reason}"]);
}
