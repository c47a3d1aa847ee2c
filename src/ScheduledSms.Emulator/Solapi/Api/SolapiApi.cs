using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Models;
using ScheduledSms.Emulator.Solapi.Snapshots;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>SOLAPI's paths.</summary>
internal sealed class SolapiApi : ProviderApi
{
    private readonly SolapiEmulator _solapi;
    private readonly MessageIndex _index;
    private readonly SolapiAuthentication _authentication;
    private readonly SolapiGroupLifecycle _lifecycle;
    private readonly SolapiMessageRegistry _registry;
    private readonly SolapiResponses _responses;
    private readonly SolapiReadLag _lag;
    private readonly SolapiSendingApi _sending;
    private readonly SolapiWebhookApi _webhooks;
    private readonly SolapiRateLimit _rateLimit;

    public SolapiApi(SolapiEmulator solapi, EmulatorClock clock, MessageIndex index, TimeProvider real, BoundedLog<DeliveredMessage> delivered, CallbackSender callbacks)
    {
        (_solapi, _index) = (solapi, index);
        _authentication = new SolapiAuthentication(solapi, real);
        _responses = new SolapiResponses(solapi.Quirks);
        var webhooks = new SolapiWebhookSender(solapi.Quirks, _responses, callbacks);
        _webhooks = new SolapiWebhookApi(_authentication, webhooks);
        _rateLimit = new SolapiRateLimit(solapi.Quirks, real);
        _lifecycle = new SolapiGroupLifecycle(solapi.Quirks, clock, index, new SolapiSender(solapi.Quirks, clock, delivered, webhooks));
        _registry = new SolapiMessageRegistry(solapi.Quirks, _lifecycle);
        _lag = new SolapiReadLag(solapi.Quirks, _responses);
        _sending = new SolapiSendingApi(solapi.Quirks, _authentication, new SolapiSendMany(solapi.Quirks, _lifecycle, _registry), _responses, _lag);
    }

    public override string Name => ProviderNames.Solapi;

    public override int MaxBodyBytes => 15 * 1024 * 1024;

    public override EmulatedResponse BodyTooLarge => SolapiError.BodyTooLarge.Response;

    public override EmulatedResponse ServerError => SolapiError.InternalServerError.Response;

    public override IReadOnlyList<string> IdMembers => ["groupId", "_id", "groupInfo", "webhookId"];

    protected override IEnumerable<Route> Routes =>
    [
        new("POST", "/messages/v4/groups", "group.create", Create),
        new("GET", "/messages/v4/groups", "group.list", List),
        new("GET", "/messages/v4/groups/{}", "group.get", request => OnGroup(request, _lag.Read)),
        new("DELETE", "/messages/v4/groups/{}", "group.delete", request => Change(request, SolapiGroupLifecycle.Delete)),
        new("PUT", "/messages/v4/groups/{}/messages", "group.messages.add", AddMessages),
        new("POST", "/messages/v4/groups/{}/messages", "group.messages.add", AddMessagesWithPost),
        new("GET", "/messages/v4/groups/{}/messages", "group.messages.list", ListMessages),
        new("DELETE", "/messages/v4/groups/{}/messages", "group.messages.delete", RemoveMessages),
        new("POST", "/messages/v4/groups/{}/schedule", "group.schedule", Schedule),
        new("DELETE", "/messages/v4/groups/{}/schedule", "group.cancel", request => Change(request, _lifecycle.Cancel)),
        new("POST", "/messages/v4/groups/{}/send", "group.send", request => Change(request, _lifecycle.Send)),
        new("POST", "/messages/v4/groups/{}/resend", "group.resend", request => Change(request, _lifecycle.Resend)),
        .. _sending.Routes,
        .. _webhooks.Routes,
        new("GET", "/messages/v4/statistics", "statistics", request => SolapiStatistics.Of(_authentication.Account(request), request.Query)),
        new("GET", "/cash/v1/balance", "balance", request => SolapiResponses.Balance(_authentication.Account(request))),
        new("GET", "/senderid/v1/numbers", "sender.list", request => EmulatedResponse.Ok(SolapiSenderNumberResponse.Of(_authentication.Account(request)))),
        new("GET", "/senderid/v1/numbers/active", "sender.active", request => EmulatedResponse.Ok(SolapiSenderNumberResponse.Active(_authentication.Account(request), request.Now))),
        new("GET", "/quota/v1/me", "quota", request => SolapiResponses.Quota(_authentication.Account(request))),
    ];

    public override bool Serves(string path) => true;

    public override JsonObject Error(int status, string? code) => SolapiError.Body(status, code);

    public override string? ClaimedAccount(ProviderRequest request) => SolapiAuthentication.Key(request.Authorization);

    public override RateLimit? CountAgainstLimit(ProviderRequest request) =>
        _rateLimit.Count(ClaimedAccount(request) is { } key && _solapi.FindAccount(key) is not null ? key : null, request.Method);

    public override IReadOnlyCollection<string> Recipients(ProviderRequest request) =>
        SolapiRequestSubject.Recipients(request, NamedGroup(request));

    public override IReadOnlyCollection<string> References(ProviderRequest request) =>
        SolapiRequestSubject.References(request, NamedGroup(request));

    protected override EmulatedResponse NoRoute(bool pathIsKnown) => SolapiError.ResourceNotFound.Response;

    internal static JsonElement Body(ProviderRequest request) => request.ReadObject() ?? throw SolapiError.Validation("body").ToException();

    /// <summary>A group from a snapshot.</summary>
    public StoredSolapiGroup Restore(string id, DateTimeOffset created, SolapiGroupSnapshot written) =>
        StoredSolapiGroup.Restore(id, created, written, _solapi.Account(written.Account), _lifecycle.Operations, _index);

    private EmulatedResponse Create(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        var settings = request.Body.IsEmpty ? new SolapiGroupSettings() : SolapiGroupSettingsReader.Read(Body(request), _solapi.Quirks);
        var group = _lifecycle.Create(account, settings, request.Now);
        _lag.RememberNew(group, request.Now);
        request.Commit(group);
        return _responses.Group(group);
    }

    private EmulatedResponse List(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return _responses.Groups(SolapiPaging.Cut(SolapiGroupQuery.Find(_lag.List(account.GroupBook.Groups, request.Now), request.Query), view => view.Group.Id, request.Query));
    }

    private EmulatedResponse AddMessagesWithPost(ProviderRequest request) =>
        _solapi.Quirks.AddMessagesWithPost ? AddMessages(request) : NoRoute(pathIsKnown: true);

    private EmulatedResponse AddMessages(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        var drafts = SolapiMessageRegistry.Read(Body(request), _solapi.Quirks);
        var group = Group(account, request.Id);
        _lag.Remember(group, request.Now);
        var results = _registry.Add(group, drafts, request.Now);
        request.Commit(group);
        return EmulatedResponse.Ok(SolapiRegistrationResponse.Added(results, account));
    }

    private EmulatedResponse ListMessages(ProviderRequest request) => OnGroup(
        request, (group, _) => _responses.Messages(group, SolapiPaging.Cut(Enumerable.Reverse(group.Messages), message => message.Id, request.Query)));

    private EmulatedResponse RemoveMessages(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        if (!Body(request).TryGetProperty("messageIds", out var ids) || ids.ValueKind is not JsonValueKind.Array)
            throw SolapiError.Validation("messageIds").ToException();
        List<string> messageIds = [.. ids.EnumerateArray().Select(id => id.ToString())];
        var group = Group(account, request.Id, SolapiError.ResourceNotFoundOnRemove);
        _lag.Remember(group, request.Now);
        var results = SolapiMessageRegistry.Remove(group, messageIds, request.Now);
        request.Commit(group);
        return EmulatedResponse.Ok(results);
    }

    private EmulatedResponse Schedule(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        var text = Body(request).TryGetProperty("scheduledDate", out var date) ? date.ToString() : "";
        var scheduledDate = SolapiDates.Read(text, _solapi.Quirks.ZonelessDateOffset) ?? throw SolapiError.Validation("scheduledDate").ToException();
        var group = Group(account, request.Id);
        _lag.Remember(group, request.Now);
        _lifecycle.Schedule(group, scheduledDate, request.Now);
        request.Commit(group);
        return _responses.Scheduled(group);
    }

    private EmulatedResponse Change(ProviderRequest request, Action<StoredSolapiGroup, DateTimeOffset> change) => OnGroup(request, (group, now) =>
    {
        _lag.Remember(group, now);
        change(group, now);
        request.Commit(group);
        return _responses.Group(group);
    });

    private EmulatedResponse OnGroup(ProviderRequest request, Func<StoredSolapiGroup, DateTimeOffset, EmulatedResponse> response) =>
        response(Group(_authentication.Account(request), request.Id), request.Now);

    private StoredSolapiGroup? NamedGroup(ProviderRequest request) =>
        _solapi.FindAccount(ClaimedAccount(request) ?? "")?.GroupBook.Find(request.Id);

    private StoredSolapiGroup Group(SolapiAccount account, string id, SolapiError? missing = null)
    {
        if (!SolapiIds.IsGroupId(id))
            throw SolapiError.InvalidGroupId.ToException();
        if (account.GroupBook.Find(id) is { } group)
            return group;
        var forbidden = _solapi.Quirks.ForeignGroup is SolapiForeignGroup.Forbidden && _solapi.IsForeign(account, id);
        throw (forbidden ? SolapiError.Forbidden : missing ?? SolapiError.ResourceNotFound).ToException();
    }
}
