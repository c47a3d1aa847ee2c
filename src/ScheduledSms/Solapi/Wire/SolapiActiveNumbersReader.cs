using System.Text;
using System.Text.Json;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Solapi.Wire;

/// <summary>Reads the sender numbers that can be used: a bare list of texts, or of numbers, whose digits are kept as received.</summary>
internal static class SolapiActiveNumbersReader
{
    /// <summary>A <see cref="ResponseReader{TResult}"/>.</summary>
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = format.Documents.MaxDepth });
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            throw new UnusableResponseException("The response is not a list.");

        List<string> numbers = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            numbers.Add(ReadNumber(in reader));

        // Nothing may follow the list.
        reader.Read();
        return numbers;
    }

    private static string ReadNumber(in Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.Null => throw new UnusableResponseException("The response has an empty place."),
        _ => throw new UnusableResponseException("The response has an item that is no number."),
    };
}
