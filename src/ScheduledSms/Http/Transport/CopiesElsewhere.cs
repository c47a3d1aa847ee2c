namespace ScheduledSms.Http.Transport;

/// <summary>Copies of a message that handlers of an app sent to another method, host or path, or with another body: a mirror's, or a failover's.</summary>
internal sealed class CopiesElsewhere
{
    private readonly List<HttpRequestMessage> _sent = [];

    public bool Any
    {
        get
        {
            lock (_sent)
                return _sent.Count > 0;
        }
    }

    /// <summary>Whether a request changes nothing, wherever it goes.</summary>
    public static bool IsRead(HttpMethod method) => method == HttpMethod.Get || method == HttpMethod.Head || method == HttpMethod.Options;

    public bool IsTheOnlyOne(HttpRequestMessage? copy)
    {
        lock (_sent)
            return _sent is [var only] && ReferenceEquals(only, copy);
    }

    /// <summary>Records that a copy goes out, once to each address.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="objection">Why it may not, or null.</param>
    /// <exception cref="InvalidOperationException">It may not go out.</exception>
    public void Add(HttpRequestMessage copy, Func<string?> objection)
    {
        lock (_sent)
        {
            if (_sent.Exists(sent => sent.Method == copy.Method && sent.RequestUri == copy.RequestUri))
                throw new InvalidOperationException("A copy of the message was sent to this address already. Copy the request's Options and keep its address, and the copy gets the first one's response.");
            if (objection() is { } why)
                throw new InvalidOperationException(why);
            _sent.Add(copy);
        }
    }
}
