using System.Net;
using System.Net.Http.Headers;

namespace ScheduledSms.Benchmarks.Ratios;

/// <summary>A transport that reads the whole request and returns the same response each time, without a network.</summary>
internal sealed class CannedTransport(byte[] response) : HttpMessageHandler
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { } content)
            await content.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new ByteArrayContent(response) { Headers = { ContentType = Json } } };
    }
}
