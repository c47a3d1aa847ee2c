using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

/// <summary>What a response to adding messages comes to: how many entries its <c>resultList</c> has, and those that were rejected. The full list, as <see cref="SolapiAddMessagesResult"/> has it, takes megabytes.</summary>
/// <param name="Count">How many entries there are, accepted and rejected.</param>
/// <param name="Rejected">Those that were rejected, in their order.</param>
[JsonConverter(typeof(SolapiAddedSummaryConverter))]
internal sealed record SolapiAddedSummary(int Count, IReadOnlyList<SolapiAddedSummary.Entry> Rejected)
{
    /// <summary>An <see cref="ResponseReader{TResult}"/>.</summary>
    public static SolapiAddedSummary Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        // Texts are passed over, and nobody looks into them; what is no UTF-8 was damaged on its way.
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
    /// <param name="Index">Its place in the list.</param>
    /// <param name="Message">What it says.</param>
    public readonly record struct Entry(int Index, SolapiAddedMessage Message);
}
