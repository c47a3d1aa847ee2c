using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>SOLAPI's paths for webhooks.</summary>
internal sealed class SolapiWebhookApi(SolapiAuthentication authentication)
{
    private const string Path = "/webhook/v1/outgoing";

    public IEnumerable<Route> Routes =>
    [
        new("POST", Path, "webhook.create", Create),
        new("GET", Path, "webhook.list", List),
        new("DELETE", Path + "/{}", "webhook.delete", Delete),
    ];

    private static EmulatedResponse Id(string id) => EmulatedResponse.Ok(new JsonObject { ["webhookId"] = id });

    private static string Text(JsonElement body, string name) =>
        body.TryGetProperty(name, out var member) && member.ValueKind is JsonValueKind.String ? member.GetString()! : throw SolapiError.Validation(name).ToException();

    private static SolapiWebhookEvent? Event(string eventId) =>
        Enum.GetValues<SolapiWebhookEvent>().Where(what => string.Equals(SolapiWebhook.WireName(what), eventId, StringComparison.Ordinal)).Cast<SolapiWebhookEvent?>().FirstOrDefault();

    private static JsonObject Write(SolapiWebhook webhook, SolapiAccount account) => new()
    {
        ["secret"] = account.WebhookSecret,
        ["status"] = "ACTIVE",
        ["failCount"] = 0,
        ["accountId"] = account.AccountId,
        ["webhookId"] = webhook.Id,
        ["eventId"] = webhook.EventId,
        ["url"] = webhook.Url.OriginalString,
        ["dateCreated"] = SolapiDates.Write(webhook.Registered),
        ["dateUpdated"] = SolapiDates.Write(webhook.Registered),
    };

    private static IEnumerable<SolapiWebhook> Filter(IEnumerable<SolapiWebhook> webhooks, IQueryCollection query)
    {
        if ((string?)query["eventId"] is { Length: > 0 } eventId)
            webhooks = webhooks.Where(webhook => string.Equals(webhook.EventId, eventId, StringComparison.Ordinal));
        if ((string?)query["url"] is { Length: > 0 } url)
            webhooks = webhooks.Where(webhook => string.Equals(webhook.Url.OriginalString, url, StringComparison.Ordinal));
        return webhooks;
    }

    private EmulatedResponse Create(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var body = SolapiApi.Body(request);
        var what = Event(Text(body, "eventId")) ?? throw SolapiError.Validation("eventId").ToException();
        if (!Uri.TryCreate(Text(body, "url"), UriKind.Absolute, out var url))
            throw SolapiError.Validation("url").ToException();
        var webhook = account.TryAddWebhook(what, url, request.Now, out var why) ?? throw SolapiError.Validation(why).ToException();
        request.Commit();
        return Id(webhook.Id);
    }

    private EmulatedResponse List(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var page = SolapiPaging.Cut(Filter(account.Webhooks, request.Query), webhook => webhook.Id, request.Query);
        var body = new JsonObject
        {
            ["limit"] = page.Limit,
            ["webhookList"] = new JsonArray([.. page.Items.Select(webhook => Write(webhook, account))]),
            ["startKey"] = page.StartKey,
        };
        if (page.NextKey is not null)
            body["nextKey"] = page.NextKey;
        return EmulatedResponse.Ok(body);
    }

    private EmulatedResponse Delete(ProviderRequest request)
    {
        var account = authentication.Account(request);
        if (!account.RemoveWebhook(request.Id))
            throw SolapiError.ResourceNotFound.ToException();
        request.Commit();
        return Id(request.Id);
    }
}
