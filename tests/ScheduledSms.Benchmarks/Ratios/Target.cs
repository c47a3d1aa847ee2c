using Microsoft.Extensions.DependencyInjection;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>Where the variants of an operation send to, and over which transport.</summary>
/// <param name="Origin">What precedes a call's path.</param>
/// <param name="Transport">Creates the transport of each variant. Null: sockets, as each variant has them by default.</param>
internal sealed record Target(Uri Origin, Func<HttpMessageHandler>? Transport = null)
{
    public HttpMessageHandler CreateTransport() => Transport?.Invoke() ?? new SocketsHttpHandler();

    public IHttpClientBuilder AddTransport(IHttpClientBuilder client) => Transport is null ? client : client.ConfigurePrimaryHttpMessageHandler(Transport);
}
