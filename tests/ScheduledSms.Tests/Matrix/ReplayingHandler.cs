namespace ScheduledSms.Tests.Matrix;

/// <summary>Sends a request twice with one signature, as a broken proxy does, and returns the second response.</summary>
/// <param name="transport">Sends the request.</param>
/// <param name="isTheOne">Whether the request that just got a response is the one to send again.</param>
internal sealed class ReplayingHandler(HttpMessageHandler transport, Func<bool> isTheOne) : DelegatingHandler(transport)
{
    private int _replayed;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (!isTheOne() || Interlocked.Exchange(ref _replayed, 1) != 0)
            return response;
        response.Dispose();
        return await base.SendAsync(request, cancellationToken);
    }
}
