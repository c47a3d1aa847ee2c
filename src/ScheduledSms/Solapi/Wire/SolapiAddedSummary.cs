using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Solapi.Wire;

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

/// <summary>Reads the response to adding messages in one pass, and allocates nothing for an accepted entry.</summary>
internal sealed class SolapiAddedSummaryConverter : JsonConverter<SolapiAddedSummary>
{
    public override SolapiAddedSummary Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Expected an object.");

        SolapiAddedSummary? summary = null;
        int? errorCount = null;
        HashSet<string> names = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            if (!names.Add(name))
                throw new JsonException("A member comes twice.");
            reader.Read();
            if (name is "resultList")
                summary = ReadList(ref reader, (JsonTypeInfo<SolapiAddedMessage>)options.GetTypeInfo(typeof(SolapiAddedMessage)));
            else if (name is "errorCount")
                errorCount = SolapiGroupStateReader.ReadNumber(ref reader);
            else
                reader.Skip();
        }

        return summary is null ? throw new JsonException("The response has no resultList.") : summary with { ErrorCount = errorCount };
    }

    public override void Write(Utf8JsonWriter writer, SolapiAddedSummary value, JsonSerializerOptions options) =>
        throw new NotSupportedException("A response is read only.");

    private static SolapiAddedSummary ReadList(ref Utf8JsonReader reader, JsonTypeInfo<SolapiAddedMessage> type)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return new SolapiAddedSummary(0, [], ErrorCount: null);
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Expected a list of results.");

        var count = 0;
        List<SolapiAddedSummary.Entry> rejected = [];
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (reader.TokenType == JsonTokenType.Null)
                throw new UnusableResponseException("The response's resultList has an empty place.");

            var entry = reader;
            if (IsAccepted(ref reader, type.Options))
                continue;

            // Read again, in full.
            rejected.Add(new SolapiAddedSummary.Entry(count, JsonSerializer.Deserialize(ref entry, type)!));
        }

        return new SolapiAddedSummary(count, rejected, ErrorCount: null);
    }

    /// <summary>Reads an entry to its end.</summary>
    private static bool IsAccepted(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("Expected a result.");

        bool? isAccepted = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isStatusCode = reader.ValueTextEquals("statusCode"u8);
            reader.Read();
            if (!isStatusCode)
                PassOver(ref reader);
            else if (isAccepted is null)
                isAccepted = SolapiStatusCode.Converter.IsAccepted(ref reader, options);
            else
                throw new JsonException("A result has its statusCode twice.");
        }

        return isAccepted == true;
    }

    /// <summary>Skips a value, but throws if a text in it is invalid: half of a surrogate pair, escaped.</summary>
    private static void PassOver(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        do
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
                _ = reader.GetString();
        }
        while ((reader.CurrentDepth > depth || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray) && reader.Read());
    }
}
