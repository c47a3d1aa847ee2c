using System.Net;
using System.Text;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Reports;

/// <summary>
/// Tells apps what became of their messages. It posts outside the clock's gate; when to try again is counted on the
/// emulator's clock, from the instant of the try before. Whatever an app does, the emulator goes on.
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

    // No redirects and no proxy: what is posted holds numbers, and goes where it was meant to go or nowhere.
    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, UseCookies = false })
    {
        Timeout = Timeout,
        MaxResponseContentBufferSize = MaxResponseBytes,
    };

    private int _generation;

    public CallbackSender(EmulatorClock clock, BoundedLog<CallbackAttempt> log, bool allowRemote) =>
        (_clock, _log, _allowRemote) = (clock, log, allowRemote);

    /// <summary>Why nothing is posted to an address; null when it is.</summary>
    public string? FindProblem(Uri url)
    {
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
            return "A callback goes to an absolute http or https address.";
        return url.IsLoopback || _allowRemote ? null : "A callback goes to a loopback address, unless EmulatorOptions.AllowRemoteCallbacks is set.";
    }

    /// <summary>Posts at an instant of the clock, and again until it is taken. To be called from within the gate.</summary>
    public void Post(CallbackPost post, DateTimeOffset at)
    {
        if (!IsMuted)
            _clock.Outgoing.Start(() => TryAsync(post, 1, at, _generation));
    }

    /// <summary>Whether nothing is posted: a run that is played again told everybody when it was recorded. Only the clock's gate opens it.</summary>
    public bool IsMuted { get; set; }

    /// <summary>Tries nothing again that was tried so far.</summary>
    public void Forget() => Interlocked.Increment(ref _generation);

    /// <summary>Makes a request, and keeps what came of it.</summary>
    /// <returns>The response's body if it was asked for and the status is 200; otherwise empty. Null when it failed.</returns>
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
            if (_stop.IsCancellationRequested || await SendAsync(post, attempt, at).ConfigureAwait(false))
                return;
        }
        finally
        {
            _places.Release();
        }

        if (attempt <= post.RetryAfter.Count && generation == Volatile.Read(ref _generation))
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
