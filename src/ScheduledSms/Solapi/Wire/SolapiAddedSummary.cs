using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>The summary of a response to adding messages: the number of entries in its <c>resultList</c>, and the rejected ones. The full list, as in <see cref="SolapiAddMessagesResult"/>, takes megabytes.</summary>
/// <param name="Count">The number of entries, accepted and rejected.</param>
/// <param name="RejectedMessages">The rejected entries, in order.</param>
/// <param name="ErrorCount">The provider's own count of the rejected ones, if it is a number.</param>
[JsonConverter(typeof(SolapiAddedSummaryConverter))]
internal sealed record SolapiAddedSummary(int Count, IReadOnlyList<SolapiAddedSummary.Entry> RejectedMessages, int? ErrorCount)
{
    /// <summary>Whether the list names everybody, and the provider counts no rejections besides those in it.</summary>
    public bool AddsUp(int messages) => Count == messages && (ErrorCount is null || ErrorCount <= RejectedMessages.Count);

    /// <summary>A <see cref="ResponseReader{TResult}"/>.</summary>
    public static SolapiAddedSummary Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        // Texts are skipped without being validated; a body that is not UTF-8 was damaged in transit.
        if (!Utf8.IsValid(body))
            throw new JsonException("The response is not UTF-8.");

        return JsonSerializer.Deserialize(body, format.TypeOf<SolapiAddedSummary>()) switch
        {
            null => throw new UnusableResponseException("The response is null."),
            { Count: 0 } => throw new UnusableResponseException("The response has no resultList."),
            var summary => summary,
        };
    }

    /// <summary>An entry of the list.</summary>
    /// <param name="Index">Its index in the list.</param>
    /// <param name="Message">Its content.</param>
    public readonly record struct Entry(int Index, SolapiAddedMessage Message);
}
