using System.Net;

namespace ScheduledSms.Tests.Hostile;

/// <summary>A transport without a network: responds immediately, on the caller's thread.</summary>
internal sealed class CannedHandler : HttpMessageHandler
{
    /// <summary>What follows a page that names a next one.</summary>
    private static readonly byte[] LastPage = """{"groupList":{},"messageList":{}}"""u8.ToArray();

    private int _requests;

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public byte[] Body { get; set; } = [];

    /// <summary>The request of the call that gets the spoiled response, where <see cref="Otherwise"/> handles the others.</summary>
    public int SpoiledRequest { get; set; }

    public Func<HttpRequestMessage, byte[]>? Otherwise { get; init; }

    public void Begin() => _requests = 0;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = _requests++;
        if (Otherwise is null && number > 0 && request.RequestUri!.Query.Contains("startKey=", StringComparison.Ordinal))
            return Task.FromResult(new HttpResponseMessage { Content = new ByteArrayContent(LastPage) });
        var spoiled = Otherwise is null || number == SpoiledRequest;
        return Task.FromResult(new HttpResponseMessage(spoiled ? Status : HttpStatusCode.OK)
        {
            Content = new ByteArrayContent(spoiled ? Body : Otherwise!(request)),
        });
    }
}
