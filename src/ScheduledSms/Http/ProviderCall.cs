using ScheduledSms.Diagnostics;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Http.Responses;
using ScheduledSms.Providers;

namespace ScheduledSms.Http;

/// <summary>One call of a client, from the typed request to the typed response: what to send, and the progress so far.</summary>
internal abstract class ProviderCall : CallStep, IDisposable
{
    private const int MinSecretLength = 16;

    private string? _authorization;

    public required HttpMethod Method { get; init; }

    /// <summary>The path below the base address, without anything that changes from call to call.</summary>
    public required string Path { get; init; }

    /// <summary>What follows the path in this call: ids, already encoded, and a query.</summary>
    public string? Tail { get; init; }

    public required CallKind Kind { get; init; }

    /// <summary>The JSON body, referenced for this call until it is over. Null if the provider documents none: empty content is then sent, since .NET retries a request without content by itself.</summary>
    public PooledBuffer? Body { get; init; }

    /// <summary>Credentials other than the account's own, if the call documents them.</summary>
    public IRequestAuthorization? Authorization { get; init; }

    /// <summary>What to do when the outcome is unknown, if more is known than to check.</summary>
    public string? WhenUnknown { get; init; }

    public CallProgress Progress { get; } = new();

    public override int Requests => Progress.Attempts;

    /// <summary>What the last attempt sent, to be hidden in anything printed. Created when something is printed.</summary>
    public SentValues? Sent { get; set; }

    /// <summary>The credentials and the signature in the last attempt's header; neither its scheme nor a date.</summary>
    public IEnumerable<string> AuthorizationParts =>
        _authorization?.Split([' ', ',', '=']).Where(static part => part.Length >= MinSecretLength && !part.Contains(':', StringComparison.Ordinal)) ?? [];

    /// <inheritdoc cref="IScheduleResponse.ResponseScheduleId"/>
    public abstract string? ResponseScheduleId { get; }

    /// <summary>Reads a successful response and keeps the result.</summary>
    public abstract void Read(ReadOnlySpan<byte> body, ResponseFormat format);

    /// <summary>Authorizes an attempt, with the account's credentials unless the call has its own.</summary>
    public void Authorize(HttpRequestMessage message, IRequestAuthorization account)
    {
        _authorization = (Authorization ?? account).Apply(message);
        Sent = null;
    }

    /// <summary>Releases the request and response buffers.</summary>
    public void Dispose()
    {
        Body?.Release();
        Progress.Last?.Response?.Body.Release();
    }
}

/// <inheritdoc cref="ProviderCall"/>
/// <typeparam name="TResult">The typed response.</typeparam>
internal sealed class ProviderCall<TResult>(ResponseReader<TResult> read) : ProviderCall
{
    public TResult? Result { get; private set; }

    public override string? ResponseScheduleId => (Result as IScheduleResponse)?.ResponseScheduleId;

    public override void Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        Result = read(body, format);
        if (ProviderScheduleId is { } requested && ResponseScheduleId is { Length: > 0 } returned && !string.Equals(requested, returned, StringComparison.Ordinal))
            throw new UnusableResponseException("The response is about another schedule or group than the request.");
    }
}

/// <summary>Whether a call may be retried when the outcome of an attempt is unknown.</summary>
internal enum CallKind
{
    /// <summary>Creates or moves something: once it may have been applied, it is never sent again.</summary>
    Write = 0,

    /// <summary>Changes nothing: may be retried.</summary>
    Read,

    /// <summary>Ends in the same state however often it is applied (JSMS delete and full replacement).</summary>
    IdempotentWrite,
}
