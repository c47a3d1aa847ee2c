using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Polly;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>What most apps have: a named client of HttpClientFactory, with its loggers and a retry handler.</summary>
internal static class ConvenientClient
{
    public const string Name = "convenient";

    public static void Add(IServiceCollection services, Target target)
    {
        var retry = new ResiliencePipelineBuilder<HttpResponseMessage>()
            .AddRetry(new()
            {
                ShouldHandle = static args => ValueTask.FromResult(args.Outcome.Exception is HttpRequestException || args.Outcome.Result?.StatusCode >= HttpStatusCode.InternalServerError),
            })
            .Build();
        target.AddTransport(services.AddHttpClient(Name, client => client.BaseAddress = target.Origin))
            .AddHttpMessageHandler(() => new RetryHandler(retry));
    }
}
