namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>An operation on many recipients, in each of the compared ways.</summary>
internal abstract class BulkOperation : IDisposable
{
    private readonly HttpClient _http = new();

    protected BulkOperation(Uri server) => Server = server;

    public abstract string Name { get; }

    /// <summary>The number of recipients in a request.</summary>
    public abstract int PerRequest { get; }

    protected Uri Server { get; }

    /// <summary>The body of a full request, ready-made. Created when first sent: creating it takes more memory than the growth that is measured elsewhere.</summary>
    protected abstract byte[] Body { get; }

    /// <summary>Sends through our client, from a lazy sequence. Returns the number accepted.</summary>
    public abstract Task<long> SendAsync(int recipients);

    /// <summary>Sends as the providers' own code does.</summary>
    public abstract Task SendOldStyleAsync(int recipients);

    /// <summary>Enumerates the lazy sequence, and does nothing with it.</summary>
    public abstract void Draw(int recipients);

    /// <summary>Sends the same bytes from memory; the responses are read and discarded.</summary>
    public async Task SendReadyMadeAsync(int recipients)
    {
        for (var sent = 0; sent < recipients; sent += PerRequest)
        {
            using var request = Request(new ByteArrayContent(Body));
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            await response.Content.CopyToAsync(Stream.Null).ConfigureAwait(false);
        }
    }

    public virtual void Dispose() => _http.Dispose();

    protected abstract HttpRequestMessage Request(HttpContent content);

    protected async Task<string> SendOldStyleAsync(string body)
    {
        using var request = Request(new StringContent(body, System.Text.Encoding.UTF8, "application/json"));
        using var response = await _http.SendAsync(request).ConfigureAwait(false);
        return await response.Content.ReadAsStringAsync().ConfigureAwait(false);
    }
}
