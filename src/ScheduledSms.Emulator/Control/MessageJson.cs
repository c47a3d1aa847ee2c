using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Control;

/// <summary>Messages as JSON. Must be written inside the clock's gate.</summary>
internal static class MessageJson
{
    private const int PreviewCharacters = 80;

    private static readonly TimeSpan China = TimeSpan.FromHours(8);
    private static readonly TimeSpan Korea = TimeSpan.FromHours(9);

    public static JsonObject Summary(StoredMessage message) => new()
    {
        ["id"] = message.Id,
        ["provider"] = message.Provider,
        ["account"] = message.AccountKey,
        ["kind"] = CamelCase.Of(message.Kind),
        ["state"] = CamelCase.Of(message.State),
        ["providerState"] = message.ProviderState,
        ["sendAt"] = Instants.Write(message.SendAt),
        ["providerTime"] = ProviderTime(message),
        ["createdAt"] = Instants.Write(message.Created),
        ["updatedAt"] = Instants.Write(message.Updated),
        ["reference"] = message.Reference,
        ["content"] = Preview(message.Content),
        ["to"] = message.Numbers.FirstOrDefault(),
        ["recipients"] = Counts(message.Counts),
    };

    public static JsonObject Detail(StoredMessage message, IEnumerable<RecordedRequest> journal)
    {
        var detail = Summary(message);
        detail["text"] = message.Text;
        detail["textVaries"] = message.TextVaries;
        detail["templateId"] = message.TemplateId;
        detail["submitted"] = message.Submitted;
        detail["history"] = new JsonArray([.. message.History.Select(change => new JsonObject
        {
            ["at"] = Instants.Write(change.At),
            ["state"] = CamelCase.Of(change.State),
            ["cause"] = change.Cause.ToString(),
        })]);
        detail["requests"] = new JsonArray([.. journal
            .Where(request => string.Equals(request.ScheduleId, message.Id, StringComparison.Ordinal))
            .Select(request => (JsonNode)request.Sequence)]);
        return detail;
    }

    public static JsonObject Recipient(RecipientRow recipient) => new()
    {
        ["messageId"] = recipient.MessageId,
        ["to"] = recipient.To,
        ["outcome"] = CamelCase.Of(recipient.Outcome),
        ["code"] = recipient.Code,
        ["words"] = recipient.Words,
        ["reference"] = recipient.Reference,
        ["text"] = recipient.Text,
        ["parameters"] = new JsonObject(recipient.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value))),
        ["submitted"] = recipient.Submitted(),
    };

    private static JsonObject Counts(RecipientCounts counts) => new()
    {
        ["accepted"] = counts.Accepted,
        ["rejected"] = counts.Rejected,
        ["delivered"] = counts.Delivered,
        ["failed"] = counts.Failed,
        ["notReported"] = counts.NotReported,
    };

    private static string? ProviderTime(StoredMessage message) => message.SendAt?
        .ToOffset(string.Equals(message.Provider, ProviderNames.Solapi, StringComparison.Ordinal) ? Korea : China)
        .ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture);

    private static string Preview(string content)
    {
        if (content.Length <= PreviewCharacters)
            return content;
        // Half of a surrogate pair is not a character.
        var length = char.IsHighSurrogate(content[PreviewCharacters - 1]) ? PreviewCharacters - 1 : PreviewCharacters;
        return content[..length] + "…";
    }
}
