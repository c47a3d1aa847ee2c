namespace ScheduledSms.Tests.Testing;

/// <summary>Loses requests, or their responses, in place of the transport: as the network does, inside every other handler.</summary>
internal sealed class LossyTransport : HttpMessageHandler
{
    private readonly HttpMessageInvoker _sockets = new(new SocketsHttpHandler());
    private int _sent;

    /// <summary>Whether to lose the nth request, counted from 0.</summary>
    public Func<HttpRequestMessage, int, Loss> Lose
    {
        set => LoseAsync = (request, sent) => Task.FromResult(value(request, sent));
    }

    /// <summary>The same, where something else has to happen first.</summary>
    public Func<HttpRequestMessage, int, Task<Loss>> LoseAsync { get; set; } = static (_, _) => Task.FromResult(Loss.Nothing);

    /// <summary>Changes a response that is not lost.</summary>
    public Func<HttpRequestMessage, HttpResponseMessage, Task> ChangeAsync { get; set; } = static (_, _) => Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var loss = await LoseAsync(request, Interlocked.Increment(ref _sent) - 1);
        if (loss == Loss.Nothing)
        {
            var response = await _sockets.SendAsync(request, cancellationToken);
            await ChangeAsync(request, response);
            return response;
        }

        if (loss == Loss.Response)
            (await _sockets.SendAsync(request, CancellationToken.None)).Dispose();
        else
            await request.Content!.CopyToAsync(Stream.Null, CancellationToken.None);
        throw new HttpRequestException("The connection was reset.");
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _sockets.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>What is lost.</summary>
internal enum Loss
{
    Nothing,
    Request,
    Response,
}
