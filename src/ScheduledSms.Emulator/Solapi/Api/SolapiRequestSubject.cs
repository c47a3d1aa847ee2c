using System.Text.Json;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The recipients and references that a request concerns, even if it is otherwise invalid. Every call runs inside the clock's gate.</summary>
internal static class SolapiRequestSubject
{
    public static IReadOnlyCollection<string> Recipients(ProviderRequest request, StoredSolapiGroup? group) =>
        [.. group?.Messages.Select(message => message.To) ?? [], .. Messages(request.ReadObject()).SelectMany(SolapiMessageReader.Recipients)];

    public static IReadOnlyCollection<string> References(ProviderRequest request, StoredSolapiGroup? group)
    {
        var body = request.ReadObject();
        return
        [
            .. SolapiCustomFields.Read(group?.Settings.CustomFields).Values,
            .. group?.Messages.SelectMany(message => message.CustomFields.Values) ?? [],
            .. CustomFields(body),
            .. Messages(body).SelectMany(message => CustomFields(message)),
        ];
    }

    private static IEnumerable<JsonElement> Messages(JsonElement? body)
    {
        if (body is not { } given)
            return [];
        IEnumerable<JsonElement> messages = given.TryGetProperty("messages", out var list) && list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : [];
        if (given.TryGetProperty("message", out var single))
            messages = messages.Append(single);
        return messages.Where(message => message.ValueKind is JsonValueKind.Object);
    }

    private static IEnumerable<string> CustomFields(JsonElement? owner) =>
        owner is { } given && given.TryGetProperty("customFields", out var fields) ? SolapiCustomFields.Read(fields).Values : [];
}
