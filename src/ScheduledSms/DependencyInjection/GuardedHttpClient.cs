using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using ScheduledSms.Http;

namespace ScheduledSms.DependencyInjection;

/// <summary>Puts the send-once guard inside every handler of an HttpClient, whenever and wherever the app adds one.</summary>
internal static class GuardedHttpClient
{
    public static IHttpClientBuilder GuardInnermost(this IHttpClientBuilder builder)
    {
        // After everything else is configured, so that what is appended last stays innermost.
        builder.Services.PostConfigure<HttpClientFactoryOptions>(builder.Name, static options => options.HttpMessageHandlerBuilderActions.Add(Append));
        return builder;
    }

    /// <summary>Whether no handler of the app sees a message before our outermost one. A filter may have added one, and the app's own factory may do anything.</summary>
    public static bool IsGuardOutermost(this IServiceProvider services, string name) =>
        services.GetService<IHttpMessageHandlerFactory>() is { } factory
        && ReferenceEquals(factory, services.GetRequiredService<IHttpClientFactory>())
        && OutermostHandler.IsFirstIn(factory.CreateHandler(name));

    private static void Append(HttpMessageHandlerBuilder builder)
    {
        if (builder.AdditionalHandlers.OfType<SendOnceHandler>().Any())
            return;

        builder.AdditionalHandlers.Insert(0, new OutermostHandler());
        builder.AdditionalHandlers.Add(new SendOnceHandler());
    }
}
