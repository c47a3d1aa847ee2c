using System.Text.Json;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Jsms.Wire;

/// <summary>Reads the response to the most frequent call. The documented response has a single member, which is read by hand; a response with anything else is read in full.</summary>
internal static class JsmsScheduleReader
{
    private static readonly ResponseReader<JsmsScheduleResult> ReadInFull = JsonResponseReader.Create<JsmsScheduleResult>(static response => RequireId(response.ScheduleId));

    /// <summary>A <see cref="ResponseReader{TResult}"/>.</summary>
    public static JsmsScheduleResult Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        if (ReadOnlyMember(body) is not { } id)
            return ReadInFull(body, format);

        RequireId(id);
        return new JsmsScheduleResult { ScheduleId = id };
    }

    public static void RequireId(string? id) => JsonResponseReader.RequireId(id, "schedule_id");

    /// <summary>The id if it is the only content of the response, else null: reading in full then finds what else there is, or what is wrong.</summary>
    private static string? ReadOnlyMember(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var isFirst = reader.Read() && reader.TokenType == JsonTokenType.StartObject
                && reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("schedule_id"u8)
                && reader.Read() && reader.TokenType == JsonTokenType.String;
            if (!isFirst)
                return null;

            var id = reader.GetString();
            return reader.Read() && reader.TokenType == JsonTokenType.EndObject && !reader.Read() ? id : null;
        }
        catch (Exception damaged) when (damaged is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
