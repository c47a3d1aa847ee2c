using System.Globalization;
using System.Net;
using System.Text;

namespace ScheduledSms.Tests.Testing;

/// <summary>A content of the app's around ours. It hands on every byte and flushes; what it does then may throw.</summary>
internal sealed class ContentThen : HttpContent
{
    private readonly HttpContent _inner;
    private readonly Func<CancellationToken, Task> _then;

    public ContentThen(HttpContent inner, Func<CancellationToken, Task> then)
    {
        (_inner, _then) = (inner, then);
        foreach (var header in inner.Headers)
            Headers.TryAddWithoutValidation(header.Key, header.Value);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await _inner.CopyToAsync(stream, cancellationToken);
        await stream.FlushAsync(cancellationToken);
        await _then(cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _inner.Headers.ContentLength ?? 0;
        return _inner.Headers.ContentLength is not null;
    }
}

/// <summary>A filter of plaintext around a connection. It hands on every byte; what it does after the last one of a request may throw.</summary>
internal sealed class StreamThen(Stream inner, Func<CancellationToken, Task> then) : ConnectionStream(inner)
{
    private readonly MemoryStream _written = new();

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        await base.WriteAsync(buffer, cancellationToken);
        _written.Write(buffer.Span);
        if (!IsWholeRequest())
            return;
        _written.SetLength(0);
        await then(cancellationToken);
    }

    private bool IsWholeRequest()
    {
        var text = Encoding.Latin1.GetString(_written.GetBuffer(), 0, (int)_written.Length);
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return head >= 0 && text.Length - head - 4 >= int.Parse(ReceivedRequest.HeaderOf(text[..head], "Content-Length") ?? "0", CultureInfo.InvariantCulture);
    }
}

/// <summary>Not a chain that anybody can look into: it pipes the body through memory, sends what it copied, and may then throw.</summary>
/// <param name="transport">Sends the copy.</param>
/// <param name="readsEmpty">Whether it asks for the content of a message that has nothing in it.</param>
/// <param name="then">What it does once the copy was carried out.</param>
internal sealed class PipeThen(HttpMessageHandler transport, bool readsEmpty, Func<CancellationToken, Task> then) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _transport = new(transport);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var pipe = new MemoryStream();
        if (readsEmpty || request.Content!.Headers.ContentLength is not 0)
            await request.Content!.CopyToAsync(pipe, cancellationToken);
        var copy = await request.CopyAsync(withOptions: false, pipe.ToArray());
        using var abandoned = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var sending = _transport.SendAsync(copy, abandoned.Token);
        try
        {
            await then(cancellationToken);
            return await sending;
        }
        catch
        {
            await abandoned.CancelAsync();
            await ((Task)sending).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _transport.Dispose();
        base.Dispose(disposing);
    }
}
