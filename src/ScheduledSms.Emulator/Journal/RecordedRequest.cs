using ScheduledSms.Emulator.Faults;

namespace ScheduledSms.Emulator;

/// <summary>A request that arrived at the emulator. It is in the journal as soon as it arrives.</summary>
public sealed record RecordedRequest
{
    /// <summary>Its number: 0 for the first request this emulator received.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it arrived, by the emulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path and query as they were on the wire.</summary>
    public required string Path { get; init; }

    /// <summary>The provider that serves the path: one of <see cref="ProviderNames"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The <c>Content-Type</c> header, or null without one.</summary>
    public string? ContentType { get; init; }

    /// <summary>The body as text, truncated to <see cref="EmulatorOptions.JournalBodyCharacters"/>.</summary>
    public string Body { get; init; } = "";

    /// <summary>
    /// The request's headers, in the order they arrived. Of <c>Authorization</c> only the scheme is kept, followed by
    /// <c>…</c>.
    /// </summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>
    /// The <c>X-Request-Id</c> header, which the client library sends with each request of a call and names in its logs, spans
    /// and exceptions; null without one. What a client of your own sends is shown as it is.
    /// </summary>
    public string? RequestId => Headers.FirstOrDefault(static header => string.Equals(header.Key, "X-Request-Id", StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The emulator's name for the operation, such as <c>schedule.create</c>; null when none has this path and method.</summary>
    public string? Operation { get; init; }

    /// <summary>The key of the authenticated account; null before authentication, or when it failed.</summary>
    public string? Account { get; init; }

    /// <summary>The status of the response; null while the request is in progress, or when the connection broke before the response was complete.</summary>
    public int? Status { get; init; }

    /// <summary>
    /// The response body as text, truncated to <see cref="EmulatorOptions.JournalBodyCharacters"/>: the intended one, where a
    /// fault broke it off. Null while the request is in progress, and when nothing was to be sent.
    /// </summary>
    public string? ResponseBody { get; init; }

    /// <summary>The <c>Content-Type</c> of the response, or null without one.</summary>
    public string? ResponseContentType { get; init; }

    /// <summary>The id of the schedule or group that it created, or named in its path; null when there is none.</summary>
    public string? ScheduleId { get; init; }

    /// <summary>
    /// Whether it changed the provider's state: a create, an update, a cancel, a report taken. False for a read, and
    /// for a rejection. It is set as the change is made, before any of the response is sent, whatever happens to it.
    /// </summary>
    public bool Committed { get; init; }

    /// <summary>The <see cref="PlacedFault.Id"/> of the fault that hit it, or null.</summary>
    public int? Fault => HitBy?.Id;

    /// <summary>The error inside the emulator when it returned 500 unintentionally; otherwise null.</summary>
    public string? Failure { get; init; }

    /// <summary>Tells whether the request belongs to a call: it carries its id, or that with the number of a step behind it, as those of the client's common calls do.</summary>
    /// <param name="requestId">The call's id: <c>ScheduledMessage.RequestId</c>, <c>ScheduledSmsException.RequestId</c>, or from a log line.</param>
    /// <returns>True if it does.</returns>
    public bool IsOf(string requestId)
    {
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        return RequestId is { } own && own.StartsWith(requestId, StringComparison.Ordinal) && (own.Length == requestId.Length || own[requestId.Length] == '-');
    }

    /// <summary>Whether <see cref="Body"/> is the whole body received.</summary>
    internal bool HasWholeBody { get; init; } = true;

    /// <summary>How many characters it takes in the journal.</summary>
    internal long Characters =>
        Path.Length + Body.Length + (ResponseBody?.Length ?? 0) + (Failure?.Length ?? 0) + Headers.Sum(header => header.Key.Length + header.Value.Length);

    internal PlacedFault? HitBy { get; init; }

    /// <summary>Its number, operation and status: neither the request body nor the response body.</summary>
    public override string ToString() => FormattableString.Invariant($"{nameof(RecordedRequest)} {Sequence} {Provider} {Operation ?? "no operation"}: {Status?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no response"}");
}
