using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>Posts SOLAPI's webhooks, with a secret that never changes, until 200 or the last try. The documents differ on the outer shape, the number of events and of tries.</summary>
internal sealed class SolapiWebhookSender(SolapiQuirks quirks, SolapiResponses responses, CallbackSender sender)
{
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

    /// <summary>Posts no event to an address that is being tried out, once. Must be called inside the gate.</summary>
    public void Test(SolapiAccount account, SolapiWebhook webhook, DateTimeOffset at) => sender.Post(Envelope(account, webhook, _ => "[]"), at);

    private int EventsAtOnce => quirks.WebhookBody is SolapiWebhookBody.OneEvent ? 1 : quirks.WebhookEventsAtOnce;

    private static IEnumerable<SolapiWebhook> Webhooks(StoredSolapiGroup group, SolapiWebhookEvent what) =>
        group.Account.Webhooks.Where(webhook => webhook.IsActive && webhook.Event == what);

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
        sender.Post(
            Envelope(account, webhook, attempt => Outer(string.Join(',', told.Select(one => Element(one.Id, one.Data, attempt))))) with
            {
                RetryAfter = [.. Enumerable.Repeat(quirks.WebhookRetryAfter, quirks.WebhookTries - 1)],
                IsWanted = () => account.FindWebhook(webhook.Id) is { IsActive: true },
                Failed = () => account.ChangeWebhook(webhook.Id, failed => failed with { FailCount = failed.FailCount + 1 }),
            },
            at);
    }

    private CallbackPost Envelope(SolapiAccount account, SolapiWebhook webhook, Func<int, string> body)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["X-Solapi-Event-Name"] = webhook.EventId };
        if ((quirks.WebhookSecret is SolapiWebhookSecret.Sha1 ? webhook.HashedSecret : webhook.Secret) is { } secret)
            headers["X-Solapi-Secret"] = secret;
        return new CallbackPost
        {
            Provider = ProviderNames.Solapi,
            Account = account.ApiKey,
            Url = webhook.Url,
            Kind = webhook.EventId,
            RetryAfter = [],
            Body = (attempt, _) => body(attempt),
            ContentType = "application/json",
            Headers = headers,
        };
    }

    private string NewId(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"ED{SolapiDates.InId(at)}{_nextEvent++:D14}");

    private string Outer(string elements) => quirks.WebhookBody switch
    {
        SolapiWebhookBody.Array => $"[{elements}]",
        SolapiWebhookBody.Data => $$"""{"data":[{{elements}}]}""",
        _ => elements,
    };

    private string Element(string id, string data, int attempt) => quirks.WebhookShape is SolapiWebhookShape.Flat
        ? data
        : string.Create(CultureInfo.InvariantCulture, $$"""{"eventDataId":"{{id}}","data":{{data}},"retryCount":{{attempt - 1}}}""");
}
