using System.Net;

namespace ScheduledSms.Tests.Testing;

/// <summary>Sends the same message again and again until it succeeds, as many apps' retry handlers do.</summary>
internal sealed class RetryingHandler(int times = 4) : DelegatingHandler
{
    public int Asked { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            Asked++;
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.StatusCode < HttpStatusCode.InternalServerError || attempt == times)
                    return response;
                response.Dispose();
            }
            catch (HttpRequestException) when (attempt < times)
            {
            }
        }
    }
}

/// <summary>Starts a clone of the request beside the first one, takes whichever response comes first, and cancels the other.</summary>
internal sealed class HedgingHandler : DelegatingHandler
{
    public int Asked { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var others = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        List<Task<HttpResponseMessage>> sends = [Ask(request), Ask(Clone(request))];
        var first = await Task.WhenAny(sends);
        if (!first.IsCompletedSuccessfully)
            first = sends.First(send => send != first);
        try
        {
            return await first;
        }
        finally
        {
            await others.CancelAsync();
        }

        Task<HttpResponseMessage> Ask(HttpRequestMessage message)
        {
            Asked++;
            return base.SendAsync(message, others.Token);
        }
    }

    private static HttpRequestMessage Clone(HttpRequestMessage request)
    {
        var clone = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content, Version = request.Version };
        foreach (var header in request.Headers)
            clone.Headers.TryAddWithoutValidation(header.Key, header.Value);
        foreach (var option in (IEnumerable<KeyValuePair<string, object?>>)request.Options)
            clone.Options.Set(new HttpRequestOptionsKey<object?>(option.Key), option.Value);
        return clone;
    }
}

/// <summary>Does something before or after the request.</summary>
internal sealed class FuncHandler(Func<HttpRequestMessage, Func<Task<HttpResponseMessage>>, Task<HttpResponseMessage>> send) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        send(request, () => base.SendAsync(request, cancellationToken));
}
