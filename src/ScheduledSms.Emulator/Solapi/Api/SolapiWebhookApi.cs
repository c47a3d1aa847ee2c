using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>SOLAPI's paths for webhooks. Every change returns the whole webhook; its secret only as a hash.</summary>
internal sealed class SolapiWebhookApi(SolapiAuthentication authentication, SolapiWebhookSender sender)
{
    private const string Path = "/webhook/v1/outgoing";

    private static readonly IReadOnlyDictionary<string, SolapiWebhookEvent> Events =
        Enum.GetValues<SolapiWebhookEvent>().ToDictionary(what => what.WireName(), StringComparer.Ordinal);

    public IEnumerable<Route> Routes =>
    [
        new("POST", Path, "webhook.create", Create),
        new("GET", Path, "webhook.list", List),
        new("PUT", Path + "/{}", "webhook.update", Update),
        new("DELETE", Path + "/{}", "webhook.delete", Delete),
        new("POST", "/webhook/v1/outgoing-test", "webhook.test", Test),
        new("GET", "/webhook/v1/events", "webhook.events", ListEvents),
    ];

    private static string Text(JsonElement body, string name) => OptionalText(body, name) ?? throw SolapiError.Validation(name).ToException();

    private static string? OptionalText(JsonElement body, string name) => !body.TryGetProperty(name, out var member) ? null : member.ValueKind switch
    {
        JsonValueKind.String => member.GetString(),
        JsonValueKind.Null => null,
        _ => throw SolapiError.Validation(name).ToException(),
    };

    private static SolapiWebhook Read(JsonElement body, SolapiAccount account)
    {
        var what = Events.TryGetValue(Text(body, "eventId"), out var known) ? known : throw SolapiError.Validation("eventId").ToException();
        return new SolapiWebhook("", what, Url(body, account)) { Secret = OptionalText(body, "secret") };
    }

    private static Uri Url(JsonElement body, SolapiAccount account)
    {
        if (!Uri.TryCreate(Text(body, "url"), UriKind.Absolute, out var url))
            throw SolapiError.Validation("url").ToException();
        return account.FindProblem(url) is { } problem ? throw SolapiError.Validation(problem).ToException() : url;
    }

    private static JsonObject Write(SolapiWebhook webhook, SolapiAccount account) => new()
    {
        ["secret"] = webhook.HashedSecret,
        ["status"] = webhook.IsActive ? "ACTIVE" : "INACTIVE",
        ["failCount"] = webhook.FailCount,
        ["accountId"] = account.AccountId,
        ["eventId"] = webhook.EventId,
        ["url"] = webhook.Url.OriginalString,
        ["webhookId"] = webhook.Id,
        ["dateCreated"] = SolapiDates.Write(webhook.Registered),
        ["dateUpdated"] = SolapiDates.Write(webhook.Updated),
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
        var given = Read(SolapiApi.Body(request), account);
        var webhook = account.TryAddWebhook(given, request.Now, out var problem) ?? throw SolapiError.Validation(problem).ToException();
        request.Commit();
        return EmulatedResponse.Ok(Write(webhook, account));
    }

    private EmulatedResponse Update(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var body = SolapiApi.Body(request);
        var given = Read(body, account);
        var isActive = Text(body, "status") switch
        {
            "ACTIVE" => true,
            "INACTIVE" => false,
            _ => throw SolapiError.Validation("status").ToException(),
        };
        if (account.FindWebhook(request.Id) is null)
            throw SolapiError.ResourceNotFound.ToException();
        account.ChangeWebhook(request.Id, webhook => webhook with
        {
            Event = given.Event,
            Url = given.Url,
            Secret = given.Secret,
            IsActive = isActive,
            Updated = request.Now,
        });
        request.Commit();
        return EmulatedResponse.Ok(Write(account.FindWebhook(request.Id)!, account));
    }

    private EmulatedResponse List(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var page = SolapiPaging.Cut(Filter(account.Webhooks.Reverse(), request.Query), webhook => webhook.Id, request.Query);
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
        var webhook = account.TakeWebhook(request.Id) ?? throw SolapiError.ResourceNotFound.ToException();
        request.Commit();
        return EmulatedResponse.Ok(Write(webhook, account));
    }

    // What the provider posts is not documented: here it is a list of no events, once.
    private EmulatedResponse Test(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var body = SolapiApi.Body(request);
        sender.Test(account, new SolapiWebhook("", SolapiWebhookEvent.SingleReport, Url(body, account)) { Secret = OptionalText(body, "secret") }, request.Now);
        return EmulatedResponse.Ok(new JsonObject { ["message"] = "Success" });
    }

    // The members are inferred, from the list of webhooks.
    private EmulatedResponse ListEvents(ProviderRequest request)
    {
        authentication.Account(request);
        return EmulatedResponse.Ok(new JsonObject { ["eventList"] = new JsonArray([.. Events.Keys.Select(name => new JsonObject { ["eventId"] = name })]) });
    }
}
