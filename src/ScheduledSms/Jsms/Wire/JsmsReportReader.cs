using System.Text;
using System.Text.Json;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Jsms.Wire;

/// <summary>Reads the response to taking reports: a bare list. Its rows cannot be read again, so one malformed row must not lose the others.</summary>
internal static class JsmsReportReader
{
    public const int MaxReportsPerCall = 500;

    private static readonly ResponseReader<JsmsDeliveryReport> ReadObject = JsonResponseReader.Create<JsmsDeliveryReport>();

    public static IReadOnlyList<JsmsDeliveryReport> Read(ReadOnlySpan<byte> body, ResponseFormat format)
    {
        using var document = JsonDocument.Parse(body.ToArray(), format.Documents);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new UnusableResponseException("The response is not a list.");

        List<JsmsDeliveryReport> reports = [];
        var nameless = 0;
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var report = ReadRow(row, format);
            reports.Add(report);
            // A valid response has at most this many rows. Reading a malformed one is slow, and a response may contain millions.
            if (string.IsNullOrEmpty(report.MessageId) && ++nameless > MaxReportsPerCall)
                throw new UnusableResponseException("The response has more rows without a msgId than it may have rows.");
        }

        return reports.Count == 0 || reports.Exists(static report => !string.IsNullOrEmpty(report.MessageId))
            ? reports
            : throw new UnusableResponseException("No row of the response has a msgId.");
    }

    private static JsmsDeliveryReport ReadRow(JsonElement row, ResponseFormat format)
    {
        try
        {
            return ReadObject(Encoding.UTF8.GetBytes(row.GetRawText()), format);
        }
        catch (Exception odd) when (odd is JsonException or UnusableResponseException or InvalidOperationException)
        {
            return Keep(row);
        }
    }

    /// <summary>A row that is not an object has no member names: it is kept under an empty name.</summary>
    private static JsmsDeliveryReport Keep(JsonElement row)
    {
        Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
        if (row.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in row.EnumerateObject())
                members[member.Name] = member.Value.Clone();
        }
        else
        {
            members[""] = row.Clone();
        }

        return new JsmsDeliveryReport { UnknownMembers = members };
    }
}
