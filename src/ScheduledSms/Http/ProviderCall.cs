namespace ScheduledSms.Http;

/// <summary>One call of a client, from the typed request to the typed answer: what to send, and what has come of it so far.</summary>
internal abstract class ProviderCall
{
    public required CallIdentity Identity { get; init; }

    public required HttpMethod Method { get; init; }

    /// <summary>The path below the base address, its ids already encoded.</summary>
    public required string Path { get; init; }

    public required CallKind Kind { get; init; }

    /// <summary>The JSON body. Empty where the provider documents none, but never left out: .NET repeats a request without content by itself.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>Credentials other than the account's own, where a call documents them.</summary>
    public IRequestAuthorization? Authorization { get; init; }

    /// <summary>What a person can do when the outcome is unknown, where more can be said than to check.</summary>
    public string? WhenUnknown { get; init; }

    public CallProgress Progress { get; } = new();

    /// <inheritdoc cref="ProviderAnswer.AnsweredScheduleId"/>
    public abstract string? AnsweredScheduleId { get; }

    /// <summary>Reads a success and keeps the result.</summary>
    public abstract void Read(ReadOnlySpan<byte> body, AnswerFormat format);
}

/// <inheritdoc cref="ProviderCall"/>
/// <typeparam name="TResult">The typed answer.</typeparam>
internal sealed class ProviderCall<TResult>(AnswerReader<TResult> read) : ProviderCall
{
    public TResult? Result { get; private set; }

    public override string? AnsweredScheduleId => (Result as ProviderAnswer)?.AnsweredScheduleId;

    public override void Read(ReadOnlySpan<byte> body, AnswerFormat format) => Result = read(body, format);
}
