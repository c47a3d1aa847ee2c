namespace ScheduledSms.Tests.Matrix;

/// <summary>Sends a copy of a request, and that again with the same signature, as a broken proxy does, and returns the second response. It is no chain that could be guarded.</summary>
/// <param name="transport">Sends the request.</param>
/// <param name="isTheOne">Whether the request that just got a response is the one to send again.</param>
internal sealed class ReplayingHandler(HttpMessageHandler transport, Func<bool> isTheOne) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _transport = new(transport);
    private int _replayed;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var headers = request.Content!.Headers.ToList();
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var response = await _transport.SendAsync(Copy(), cancellationToken);
        if (!isTheOne() || Interlocked.Exchange(ref _replayed, 1) != 0)
            return response;
        response.Dispose();
        return await _transport.SendAsync(Copy(), cancellationToken);

        HttpRequestMessage Copy()
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Version = request.Version, Content = new ByteArrayContent(body) };
            foreach (var header in headers)
                copy.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            foreach (var header in request.Headers)
                copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
            return copy;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _transport.Dispose();
        base.Dispose(disposing);
    }
}
