namespace ScheduledSms.Http;

/// <summary>One call of a client, from the typed request to the typed response: what to send, and what has come of it so far.</summary>
internal abstract class ProviderCall : IDisposable
{
    public required CallIdentity Identity { get; init; }

    public required HttpMethod Method { get; init; }

    /// <summary>The path below the base address, without anything that changes from call to call.</summary>
    public required string Path { get; init; }

    /// <summary>What follows the path in this call: ids, already encoded, and a query.</summary>
    public string? Tail { get; init; }

    public required CallKind Kind { get; init; }

    /// <summary>The JSON body, held for this call until it is over. Null where the provider documents none; it then goes out empty, but never without content: .NET repeats such a request by itself.</summary>
    public PooledBuffer? Body { get; init; }

    /// <summary>Credentials other than the account's own, where a call documents them.</summary>
    public IRequestAuthorization? Authorization { get; init; }

    /// <summary>What a person can do when the outcome is unknown, where more can be said than to check.</summary>
    public string? WhenUnknown { get; init; }

    public CallProgress Progress { get; } = new();

    /// <inheritdoc cref="IScheduleResponse.ResponseScheduleId"/>
    public abstract string? ResponseScheduleId { get; }

    /// <summary>Reads a success and keeps the result.</summary>
    public abstract void Read(ReadOnlySpan<byte> body, ResponseFormat format);

    /// <summary>Lets go of what was sent and received.</summary>
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

    public override void Read(ReadOnlySpan<byte> body, ResponseFormat format) => Result = read(body, format);
}
