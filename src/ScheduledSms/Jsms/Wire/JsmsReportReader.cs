using System.Text;
using System.Text.Json;
using ScheduledSms.Http;

namespace ScheduledSms.Jsms;

/// <summary>Reads the answer to taking reports: a bare list. Its rows cannot be had again: one that is odd must not cost the others.</summary>
internal static class JsmsReportReader
{
    private static readonly AnswerReader<JsmsDeliveryReport> ReadObject = JsonAnswer.Reader<JsmsDeliveryReport>();

    public static IReadOnlyList<JsmsDeliveryReport> Read(ReadOnlySpan<byte> body, AnswerFormat format)
    {
        using var document = JsonDocument.Parse(body.ToArray(), format.Documents);
        if (document.RootElement.ValueKind != JsonValueKind.Array)
            throw new UnusableAnswerException("The answer is no list.");

        List<JsmsDeliveryReport> reports = [];
        var nameless = 0;
        foreach (var row in document.RootElement.EnumerateArray())
        {
            var report = ReadRow(row, format);
            reports.Add(report);
            // An answer has at most that many rows. Reading an odd one is slow, and an answer may hold millions.
            if (string.IsNullOrEmpty(report.MessageId) && ++nameless > JsmsScheduleClient.MaxReportsPerCall)
                throw new UnusableAnswerException("The answer has more rows without a msgId than it may have rows.");
        }

        return reports.Count == 0 || reports.Exists(static report => !string.IsNullOrEmpty(report.MessageId))
            ? reports
            : throw new UnusableAnswerException("No row of the answer has a msgId.");
    }

    private static JsmsDeliveryReport ReadRow(JsonElement row, AnswerFormat format)
    {
        try
        {
            return ReadObject(Encoding.UTF8.GetBytes(row.GetRawText()), format);
        }
        catch (Exception odd) when (odd is JsonException or UnusableAnswerException or InvalidOperationException)
        {
            return Keep(row);
        }
    }

    /// <summary>A row that is no object has no names: it is kept under an empty one.</summary>
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
