using System.Text.Json;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>What a request is about, however wrong it may be otherwise. Every call runs inside the clock's gate.</summary>
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

    private static IEnumerable<JsonElement> Messages(JsonElement? body) =>
        body is { } given && given.TryGetProperty("messages", out var messages) && messages.ValueKind is JsonValueKind.Array
            ? messages.EnumerateArray().Where(message => message.ValueKind is JsonValueKind.Object)
            : [];

    private static IEnumerable<string> CustomFields(JsonElement? owner) =>
        owner is { } given && given.TryGetProperty("customFields", out var fields) ? SolapiCustomFields.Read(fields).Values : [];
}
