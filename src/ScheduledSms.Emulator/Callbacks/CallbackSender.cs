using System.Net;
using System.Text;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Callbacks;

/// <summary>
/// Reports the outcome of messages to apps. It posts outside the clock's gate; the waits before retries are counted on the
/// emulator's clock, from the instant of the previous attempt. Whatever an app does, the emulator continues.
/// </summary>
internal sealed class CallbackSender : IDisposable
{
    private const int AtOnce = 32;
    private const int MaxResponseBytes = 64 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    private readonly EmulatorClock _clock;
    private readonly BoundedLog<CallbackAttempt> _log;
    private readonly bool _allowRemote;
    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly CancellationTokenSource _stop = new();

    // No redirects and no proxy: what is posted contains numbers, and goes to the intended address or nowhere.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = Timeout,
        MaxResponseContentBufferSize = MaxResponseBytes,
    };

    private int _generation;

    public CallbackSender(EmulatorClock clock, BoundedLog<CallbackAttempt> log, bool allowRemote) =>
        (_clock, _log, _allowRemote) = (clock, log, allowRemote);

    /// <summary>Why nothing may be posted to an address; null when it may.</summary>
    public string? FindProblem(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return "A callback goes to an absolute http or https address.";
        return url.IsLoopback || _allowRemote ? null : "A callback goes to a loopback address, unless EmulatorOptions.AllowRemoteCallbacks is set.";
    }

    /// <summary>Posts at an instant of the clock, with retries until it is accepted. Must be called inside the gate.</summary>
    public void Post(CallbackPost post, DateTimeOffset at)
    {
        if (!IsMuted)
            _clock.Outgoing.Start(() => TryAsync(post, 1, at, _generation));
    }

    /// <summary>Whether nothing is posted: a replayed run posted its reports when it was recorded. Must be set inside the clock's gate.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Stops retrying what was attempted so far.</summary>
    public void Forget() => Interlocked.Increment(ref _generation);

    /// <summary>Sends a request and logs its result.</summary>
    /// <returns>The response's body if it is to be checked and the status is 200; otherwise empty. Null when the request failed.</returns>
    public async Task<string?> AskAsync(CallbackPost post, string kind, int attempt, DateTimeOffset at, HttpRequestMessage request, string body, Func<string, string?>? check = null)
    {
        int? status = null;
        string? error = null;
        var text = "";
        try
        {
            using var response = await _client.SendAsync(
                request, check is null ? HttpCompletionOption.ResponseHeadersRead : HttpCompletionOption.ResponseContentRead, _stop.Token).ConfigureAwait(false);
            status = (int)response.StatusCode;
            if (response.StatusCode is not HttpStatusCode.OK)
                error = "The response is not 200.";
            else if (check is not null)
                error = check(text = await response.Content.ReadAsStringAsync(_stop.Token).ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            error = _stop.IsCancellationRequested ? "The emulator stopped." : FormattableString.Invariant($"There was no response within {Timeout.TotalSeconds} seconds.");
        }
        catch (Exception exception)
        {
            error = exception.Message;
        }

        _log.Add(_ => new CallbackAttempt
        {
            At = at, Provider = post.Provider, Account = post.Account, Url = request.RequestUri!, Kind = kind, Attempt = attempt, Body = body, Status = status, Error = error,
        });
        return error is null ? text : null;
    }

    public void Dispose()
    {
        _stop.Cancel();
        _client.Dispose();
    }

    private async Task TryAsync(CallbackPost post, int attempt, DateTimeOffset at, int generation)
    {
        await _places.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            if (_stop.IsCancellationRequested || (attempt > 1 && !post.IsWanted()) || await SendAsync(post, attempt, at).ConfigureAwait(false))
                return;
        }
        finally
        {
            _places.Release();
        }

        if (generation != Volatile.Read(ref _generation))
            return;
        post.Failed?.Invoke();
        if (attempt <= post.RetryAfter.Count)
            _clock.At(_ => _clock.ScheduleWork(at + post.RetryAfter[attempt - 1], due => _clock.Outgoing.Start(() => TryAsync(post, attempt + 1, due, generation))));
    }

    private async Task<bool> SendAsync(CallbackPost post, int attempt, DateTimeOffset at)
    {
        if (post.Before is { } before && !await before(post, attempt, at).ConfigureAwait(false))
            return false;
        var body = post.Body(attempt, at);
        using var request = new HttpRequestMessage(HttpMethod.Post, post.Url) { Content = new StringContent(body, Encoding.UTF8) };
        request.Content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(post.ContentType);
        foreach (var (name, value) in post.Headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await AskAsync(post, post.Kind, attempt, at, request, body).ConfigureAwait(false) is not null;
    }
}

/// <summary>Something to report to an app, and how often to try.</summary>
internal sealed record CallbackPost
{
    public required string Provider { get; init; }

    public required string Account { get; init; }

    public required Uri Url { get; init; }

    public required string Kind { get; init; }

    /// <summary>The waits before the retries.</summary>
    public required IReadOnlyList<TimeSpan> RetryAfter { get; init; }

    /// <summary>The body of an attempt, by its number, from 1, and its instant.</summary>
    public required Func<int, DateTimeOffset, string> Body { get; init; }

    public required string ContentType { get; init; }

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Whether a retry is still wanted. Default: it is.</summary>
    public Func<bool> IsWanted { get; init; } = () => true;

    /// <summary>Called after each attempt that failed.</summary>
    public Action? Failed { get; init; }

    /// <summary>What must succeed before each attempt; null for nothing.</summary>
    public Func<CallbackPost, int, DateTimeOffset, Task<bool>>? Before { get; init; }
}
