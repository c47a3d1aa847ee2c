namespace TwoAccounts;

/// <summary>Loses the answers to scheduling, and to asking afterwards: the request arrives, the answer does not. For trying only.</summary>
/// <remarks>It stands in the place of the transport: what a handler further out makes of an answer does not change what the client knows.</remarks>
internal sealed class LostAnswers(string tenant) : DelegatingHandler(new SocketsHttpHandler())
{
    private bool _isLosing;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var isTenants = request.Headers.Authorization?.Parameter?.Contains($"apiKey={tenant}", StringComparison.OrdinalIgnoreCase) == true;
        _isLosing |= isTenants && request.RequestUri!.AbsolutePath.EndsWith("/schedule", StringComparison.Ordinal);
        if (!isTenants || !_isLosing)
            return answer;

        answer.Dispose();
        throw new HttpRequestException("The connection was reset.");
    }
}
