using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>SOLAPI's paths.</summary>
internal sealed class SolapiApi : ProviderApi
{
    private readonly SolapiEmulator _solapi;
    private readonly EmulatorClock _clock;
    private readonly SolapiAuthentication _authentication;
    private readonly SolapiGroupLife _life;
    private readonly SolapiMessageRegistry _registry;
    private readonly SolapiGroupQuery _query;
    private readonly SolapiAnswers _answers;
    private readonly SolapiReadLag _lag;
    private readonly SolapiSendingApi _sending;

    public SolapiApi(SolapiEmulator solapi, EmulatorClock clock, MessageIndex index, TimeProvider real, BoundedLog<DeliveredMessage> delivered, CallbackSender callbacks)
    {
        _solapi = solapi;
        _clock = clock;
        _authentication = new SolapiAuthentication(solapi, clock, real);
        _answers = new SolapiAnswers(solapi.Quirks);
        var webhooks = new SolapiWebhookSender(solapi.Quirks, _answers, callbacks);
        _life = new SolapiGroupLife(solapi.Quirks, clock, index, new SolapiSender(solapi.Quirks, clock, delivered, webhooks));
        _registry = new SolapiMessageRegistry(solapi.Quirks, _life);
        _query = new SolapiGroupQuery(solapi.Quirks);
        _lag = new SolapiReadLag(solapi.Quirks, _answers);
        _sending = new SolapiSendingApi(solapi.Quirks, clock, _authentication, new SolapiOneCall(solapi.Quirks, _life, _registry), _answers);
    }

    public SolapiGroupLife Life => _life;

    public override string Name => ProviderNames.Solapi;

    public override int MaxBodyBytes => 15 * 1024 * 1024;

    public override EmulatedAnswer BodyTooLarge => SolapiError.BodyTooLarge.Answer;

    public override EmulatedAnswer ServerError => SolapiError.InternalServerError.Answer;

    public override IReadOnlyList<string> IdMembers => ["groupId", "_id", "groupInfo", "webhookId"];

    protected override IEnumerable<Route> Routes =>
    [
        new("POST", "/messages/v4/groups", "group.create", Create),
        new("GET", "/messages/v4/groups", "group.list", List),
        new("GET", "/messages/v4/groups/{}", "group.get", request => OnGroup(request, _lag.Read)),
        new("DELETE", "/messages/v4/groups/{}", "group.delete", request => Change(request, SolapiGroupLife.Delete)),
        new("PUT", "/messages/v4/groups/{}/messages", "group.messages.add", AddMessages),
        new("POST", "/messages/v4/groups/{}/messages", "group.messages.add", AddMessagesWithPost),
        new("GET", "/messages/v4/groups/{}/messages", "group.messages.list", ListMessages),
        new("DELETE", "/messages/v4/groups/{}/messages", "group.messages.delete", RemoveMessages),
        new("POST", "/messages/v4/groups/{}/schedule", "group.schedule", Schedule),
        new("DELETE", "/messages/v4/groups/{}/schedule", "group.cancel", request => Change(request, _life.Cancel)),
        new("POST", "/messages/v4/groups/{}/send", "group.send", request => Change(request, _life.Send)),
        new("POST", "/messages/v4/groups/{}/resend", "group.resend", request => Change(request, _life.Resend)),
        .. _sending.Routes,
        .. new SolapiWebhookApi(_clock, _authentication).Routes,
        new("GET", "/cash/v1/balance", "balance", Balance),
        new("GET", "/senderid/v1/numbers", "sender.list", request => EmulatedAnswer.Ok(SolapiSenderNumberAnswer.Of(_authentication.Account(request)))),
        new("GET", "/quota/v1/me", "quota", request => SolapiAnswers.Quota(_authentication.Account(request))),
    ];

    public override bool Serves(string path) => true;

    public override JsonObject Error(int status, string? code) => SolapiError.Body(status, code);

    public override string? ClaimedAccount(ProviderRequest request) => SolapiAuthentication.Key(request.Authorization);

    public override IReadOnlyCollection<string> Recipients(ProviderRequest request) =>
        _clock.At(_ => SolapiRequestSubject.Recipients(request, NamedGroup(request)));

    public override IReadOnlyCollection<string> References(ProviderRequest request) =>
        _clock.At(_ => SolapiRequestSubject.References(request, NamedGroup(request)));

    protected override EmulatedAnswer NoRoute(bool pathIsKnown) => SolapiError.ResourceNotFound.Answer;

    internal static JsonElement Body(ProviderRequest request) => request.ReadObject() ?? throw SolapiError.Validation("body").Refusal();

    private EmulatedAnswer Create(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        var settings = request.Body.IsEmpty ? new SolapiGroupSettings() : SolapiGroupSettings.Read(Body(request));
        return _clock.At(request.Cause, now =>
        {
            var group = _life.Create(account, settings, now);
            request.Commit(group);
            return _answers.Group(group);
        });
    }

    private EmulatedAnswer List(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return _clock.At(_ => _answers.Groups(
            SolapiPaging.Cut(_query.Find(account.GroupBook.Groups, request.Query), group => group.Id, request.Query)));
    }

    private EmulatedAnswer AddMessagesWithPost(ProviderRequest request) =>
        _solapi.Quirks.AddMessagesWithPost ? AddMessages(request) : NoRoute(pathIsKnown: true);

    private EmulatedAnswer AddMessages(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        var drafts = SolapiMessageRegistry.Read(Body(request));
        return _clock.At(request.Cause, now =>
        {
            var group = Group(account, request.Id);
            _lag.Remember(group, now);
            var results = _registry.Add(group, drafts, now);
            request.Commit(group);
            return EmulatedAnswer.Ok(SolapiRegistrationAnswer.Added(results, account));
        });
    }

    private EmulatedAnswer ListMessages(ProviderRequest request) => OnGroup(
        request, (group, _) => _answers.Messages(group, SolapiPaging.Cut(group.Messages, message => message.Id, request.Query)));

    private EmulatedAnswer RemoveMessages(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        if (!Body(request).TryGetProperty("messageIds", out var ids) || ids.ValueKind is not JsonValueKind.Array)
            throw SolapiError.Validation("messageIds").Refusal();
        List<string> messageIds = [.. ids.EnumerateArray().Select(id => id.ToString())];
        return _clock.At(request.Cause, now =>
        {
            var group = Group(account, request.Id, SolapiError.ResourceNotFoundOnRemove);
            _lag.Remember(group, now);
            var results = SolapiMessageRegistry.Remove(group, messageIds, now);
            request.Commit(group);
            return EmulatedAnswer.Ok(results);
        });
    }

    private EmulatedAnswer Schedule(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        var text = Body(request).TryGetProperty("scheduledDate", out var date) ? date.ToString() : "";
        var scheduledDate = SolapiDates.Read(text, _solapi.Quirks.ZonelessDateOffset) ?? throw SolapiError.Validation("scheduledDate").Refusal();
        return _clock.At(request.Cause, now =>
        {
            var group = Group(account, request.Id);
            _lag.Remember(group, now);
            _life.Schedule(group, scheduledDate, now);
            request.Commit(group);
            return _answers.Scheduled(group);
        });
    }

    private EmulatedAnswer Balance(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return _clock.At(_ => SolapiAnswers.Balance(account));
    }

    private EmulatedAnswer Change(ProviderRequest request, Action<StoredSolapiGroup, DateTimeOffset> change) => OnGroup(request, (group, now) =>
    {
        _lag.Remember(group, now);
        change(group, now);
        request.Commit(group);
        return _answers.Group(group);
    });

    private EmulatedAnswer OnGroup(ProviderRequest request, Func<StoredSolapiGroup, DateTimeOffset, EmulatedAnswer> answer)
    {
        var account = _authentication.Account(request);
        return _clock.At(request.Cause, now => answer(Group(account, request.Id), now));
    }

    private StoredSolapiGroup? NamedGroup(ProviderRequest request) =>
        _solapi.FindAccount(ClaimedAccount(request) ?? "")?.GroupBook.Find(request.Id);

    private StoredSolapiGroup Group(SolapiAccount account, string id, SolapiError? missing = null)
    {
        if (!SolapiIds.IsGroupId(id))
            throw SolapiError.InvalidGroupId.Refusal();
        if (account.GroupBook.Find(id) is { } group)
            return group;
        var forbidden = _solapi.Quirks.ForeignGroup is SolapiForeignGroup.Forbidden && _solapi.IsForeign(account, id);
        throw (forbidden ? SolapiError.Forbidden : missing ?? SolapiError.ResourceNotFound).Refusal();
    }
}
