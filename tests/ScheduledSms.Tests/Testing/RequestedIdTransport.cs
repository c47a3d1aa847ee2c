namespace ScheduledSms.Tests.Testing;

/// <summary>A network whose responses are about the schedule or group that was asked for, whatever id stands in them.</summary>
/// <param name="transport">Sends the request.</param>
internal sealed class RequestedIdTransport(HttpMessageHandler transport) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _transport = new(transport);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await _transport.SendAsync(request, cancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        response.Content = new ByteArrayContent(RequestedId.PutInto(body, request.RequestUri!.AbsolutePath));
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _transport.Dispose();
        base.Dispose(disposing);
    }
}
