namespace ScheduledSms.Tests.Matrix;

/// <summary>Sends a request twice with one signature, as a broken proxy does, and gives the second response.</summary>
/// <param name="transport">Sends.</param>
/// <param name="isTheOne">Whether the request that was just answered is the one to be sent again.</param>
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
