using System.Net;

namespace RetryStorm;

/// <summary>What many apps put around every HttpClient: whatever fails is sent again, five times.</summary>
internal sealed class RetryHandler : DelegatingHandler
{
    public const int Retries = 5;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        for (var retry = 0; ; retry++)
        {
            try
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.StatusCode < HttpStatusCode.InternalServerError || retry == Retries)
                    return response;
                response.Dispose();
            }
            catch (HttpRequestException) when (retry < Retries)
            {
            }
        }
    }
}
