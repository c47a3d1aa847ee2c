namespace ScheduledSms.Benchmarks.Bulk;

/// <summary>Something that is done for many recipients, in each of the ways that are compared.</summary>
internal abstract class BulkOperation : IDisposable
{
    private readonly HttpClient _http = new();

    protected BulkOperation(Uri server) => Server = server;

    public abstract string Name { get; }

    /// <summary>How many recipients a request has.</summary>
    public abstract int PerRequest { get; }

    protected Uri Server { get; }

    /// <summary>The body of a whole request, ready-made. Made when it is first sent: making it takes more memory than the growth that is measured elsewhere.</summary>
    protected abstract byte[] Body { get; }

    /// <summary>Through our client, from a lazy sequence. Gives how many were accepted.</summary>
    public abstract Task<long> SendAsync(int recipients);

    /// <summary>As the providers' own code does it.</summary>
    public abstract Task SendOldStyleAsync(int recipients);

    /// <summary>Draws the lazy sequence, and does nothing with it.</summary>
    public abstract void Draw(int recipients);

    /// <summary>The same bytes from memory; the responses are read and dropped.</summary>
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
