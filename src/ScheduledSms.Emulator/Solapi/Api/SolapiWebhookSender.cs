using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Posts SOLAPI's webhooks: an array of events, with a secret that never changes, up to five times.</summary>
internal sealed class SolapiWebhookSender(SolapiQuirks quirks, SolapiResponses responses, CallbackSender sender)
{
    private const int Tries = 5;

    // No page states how many events are sent at once.
    private const int EventsAtOnce = 1000;

    private long _nextEvent = 1;

    /// <summary>Posts the reports of messages. Must be called inside the gate.</summary>
    public void Reported(StoredSolapiGroup group, IEnumerable<StoredSolapiMessage> messages, DateTimeOffset at)
    {
        foreach (var webhook in Webhooks(group, SolapiWebhookEvent.SingleReport))
        {
            foreach (var some in messages.Chunk(EventsAtOnce))
                Post(group.Account, webhook, [.. some.Select(message => Event(group, message))], at);
        }
    }

    /// <summary>Posts that a group is complete. Must be called inside the gate.</summary>
    public void Completed(StoredSolapiGroup group, DateTimeOffset at)
    {
        foreach (var webhook in Webhooks(group, SolapiWebhookEvent.GroupReport))
            Post(group.Account, webhook, [responses.Group(group).Body!.AsObject()], at);
    }

    private static IEnumerable<SolapiWebhook> Webhooks(StoredSolapiGroup group, SolapiWebhookEvent what) =>
        group.Account.Webhooks.Where(webhook => webhook.Event == what);

    private static JsonObject Event(StoredSolapiGroup group, StoredSolapiMessage message) => new()
    {
        ["messageId"] = message.Id,
        ["groupId"] = group.Id,
        ["type"] = message.Draft.Type,
        ["to"] = message.To,
        ["from"] = message.Draft.From,
        ["statusCode"] = message.StatusCode,
        ["statusMessage"] = SolapiStatusCode.Words(message.StatusCode),
        ["dateProcessed"] = SolapiDates.Write(message.Sent),
        ["dateReported"] = SolapiDates.Write(message.Reported),
        ["dateReceived"] = message.HasFailed ? null : SolapiDates.Write(message.Reported),
        ["networkCode"] = null,
        ["customFields"] = SolapiCustomFields.Write(message.CustomFields),
    };

    private void Post(SolapiAccount account, SolapiWebhook webhook, IReadOnlyList<JsonObject> events, DateTimeOffset at)
    {
        List<(string Id, string Data)> told = [.. events.Select(data => (NewId(at), Encoding.UTF8.GetString(WireResponse.Bytes(data))))];
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Solapi-Event-Name"] = webhook.EventId };
        if (account.WebhookSecret is { } secret)
            headers["X-Solapi-Secret"] = quirks.WebhookSecret is SolapiWebhookSecret.Sha1 ? LowerHex.Sha1(secret) : secret;
        sender.Post(
            new CallbackPost
            {
                Provider = ProviderNames.Solapi,
                Account = account.ApiKey,
                Url = webhook.Url,
                Kind = webhook.EventId,
                RetryAfter = [.. Enumerable.Repeat(quirks.WebhookRetryAfter, Tries - 1)],
                Body = (attempt, _) => $"[{string.Join(',', told.Select(one => Element(one.Id, one.Data, attempt)))}]",
                ContentType = "application/json",
                Headers = headers,
            },
            at);
    }

    private string NewId(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"ED{SolapiDates.InId(at)}{_nextEvent++:D14}");

    private string Element(string id, string data, int attempt) => quirks.WebhookShape is SolapiWebhookShape.Flat
        ? data
        : string.Create(CultureInfo.InvariantCulture, $$"""{"eventDataId":"{{id}}","data":{{data}},"retryCount":{{attempt - 1}}}""");
}
