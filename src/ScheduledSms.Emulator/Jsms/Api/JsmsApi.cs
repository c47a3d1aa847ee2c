using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>JSMS's paths.</summary>
internal sealed class JsmsApi(JsmsEmulator jsms, EmulatorClock clock, MessageIndex index, BoundedLog<DeliveredMessage> delivered) : ProviderApi
{
    private readonly JsmsAuthentication _authentication = new(jsms);
    private readonly JsmsSubmissionReader _reader = new(jsms.Quirks);
    private readonly JsmsScheduling _scheduling = new(jsms.Quirks, clock, index, delivered);
    private readonly JsmsTemplateService _templates = new(jsms.Quirks);
    private readonly JsmsResponses _responses = new(jsms.Quirks);

    public override string Name => ProviderNames.Jsms;

    // No limit is documented; a thousand recipients with all their parameters stay well below this one.
    public override int MaxBodyBytes => 4 * 1024 * 1024;

    public override EmulatedResponse BodyTooLarge => JsmsError.InvalidBody.Response;

    public override EmulatedResponse ServerError => JsmsError.ServerError.Response;

    public override IReadOnlyList<string> IdMembers => ["schedule_id", "msg_id"];

    protected override IEnumerable<Route> Routes =>
    [
        new("POST", "/v1/schedule", "schedule.create", request => Create(request, isBatch: false)),
        new("POST", "/v1/schedule/batch", "schedule.batch.create", request => Create(request, isBatch: true)),
        new("PUT", "/v1/schedule/{}", "schedule.update", request => Update(request, isBatch: false)),
        new("PUT", "/v1/schedule/batch/{}", "schedule.batch.update", request => Update(request, isBatch: true)),
        new("GET", "/v1/schedule/{}", "schedule.get", Get),
        new("DELETE", "/v1/schedule/{}", "schedule.delete", Delete),
        new("POST", "/v1/messages", "message.send", request => Send(request, isBatch: false)),
        new("POST", "/v1/messages/batch", "message.batch.send", request => Send(request, isBatch: true)),
        new("POST", "/v1/templates", "template.create", CreateTemplate),
        new("PUT", "/v1/templates/{}", "template.update", ChangeTemplate),
        new("GET", "/v1/templates/{}", "template.get", Template),
        new("DELETE", "/v1/templates/{}", "template.delete", DeleteTemplate),
        new("GET", "/v1/report", "report.take", request => Take(request, account => account.ReportCallback, account => account.Reports, JsmsResponses.Report)),
        new("GET", "/v1/reply", "reply.take", request => Take(request, account => account.ReplyCallback, account => account.Replies, JsmsResponses.Replies)),
        new("GET", "/v1/accounts/app", "balance.app", AppBalance),
        new("GET", "/v1/accounts/dev", "balance.developer", DeveloperBalance),
    ];

    public override bool Serves(string path) => path.StartsWith("/v1/", StringComparison.Ordinal);

    public override JsonObject Error(int status, string? code) => JsmsError.Body(status, code);

    public override string? ClaimedAccount(ProviderRequest request) => JsmsAuthentication.Key(request.Authorization);

    public override IReadOnlyCollection<string> Recipients(ProviderRequest request) =>
        JsmsRequestSubject.Recipients(request, jsms.FindAccount(ClaimedAccount(request) ?? ""));

    protected override EmulatedResponse NoRoute(bool pathIsKnown) =>
        pathIsKnown ? JsmsError.MethodNotSupported.Response : JsmsError.ApiNotFound.Response;

    /// <summary>A schedule from a snapshot.</summary>
    public StoredJsmsSchedule Restore(string id, DateTimeOffset created, JsmsMessageSnapshot written) =>
        StoredJsmsSchedule.Restore(id, created, written, jsms.Account(written.Account), _scheduling.Operations, index);

    private EmulatedResponse Create(ProviderRequest request, bool isBatch)
    {
        var account = _authentication.Account(request);
        var submission = _reader.Read(request, isBatch);
        return Respond(request, _scheduling.Create(account, submission, request.Now), isBatch);
    }

    private EmulatedResponse Update(ProviderRequest request, bool isBatch)
    {
        var account = _authentication.Account(request);
        var schedule = _scheduling.FindToUpdate(account, request.Id, isBatch);
        return Respond(request, _scheduling.Replace(schedule, _reader.Read(request, isBatch), request.Now), isBatch);
    }

    private EmulatedResponse Get(ProviderRequest request) =>
        _responses.Schedule(_scheduling.FindToRead(_authentication.Account(request), request.Id));

    private EmulatedResponse Delete(ProviderRequest request)
    {
        var schedule = JsmsScheduling.FindToChange(_authentication.Account(request), request.Id);
        _scheduling.Delete(schedule, request.Now);
        request.Commit(schedule);
        return JsmsResponses.Deleted();
    }

    private EmulatedResponse Send(ProviderRequest request, bool isBatch)
    {
        var account = _authentication.Account(request);
        var submission = _reader.ReadImmediate(request, isBatch);
        var outcome = _scheduling.Send(account, submission, request.Now);
        if (outcome.Schedule is not null)
            request.Commit(outcome.Schedule);
        return isBatch ? JsmsResponses.SentBatch(outcome, _scheduling.NewMessageId) : _responses.Sent(outcome);
    }

    private EmulatedResponse CreateTemplate(ProviderRequest request) =>
        WriteTemplate(request, account => _templates.Create(account, _reader.ReadBody(request)));

    private EmulatedResponse ChangeTemplate(ProviderRequest request) =>
        WriteTemplate(request, account => _templates.Change(account, request.Id, _reader.ReadBody(request)));

    private EmulatedResponse Template(ProviderRequest request) =>
        JsmsResponses.Template(JsmsTemplateService.Find(_authentication.Account(request), request.Id));

    private EmulatedResponse DeleteTemplate(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        account.RemoveTemplate(JsmsTemplateService.Find(account, request.Id).Id);
        request.Commit();
        return JsmsResponses.Deleted();
    }

    private EmulatedResponse WriteTemplate(ProviderRequest request, Func<JsmsAccount, JsmsTemplate> write)
    {
        var template = write(_authentication.Account(request));
        request.Commit();
        return JsmsResponses.TemplateId(template);
    }

    private EmulatedResponse Take<T>(
        ProviderRequest request, Func<JsmsAccount, Uri?> callback, Func<JsmsAccount, JsmsPollQueue<T>> book, Func<IReadOnlyList<T>, EmulatedResponse> response)
    {
        var account = _authentication.Account(request);
        if (callback(account) is not null && jsms.Quirks.PollWithCallback is JsmsPollWithCallback.Rejected)
            throw JsmsError.NotEnabled.ToException();
        var rows = book(account).Take(request.Now);
        // The rows are gone, whether or not the response arrives.
        if (rows.Count > 0)
            request.Commit();
        return response(rows);
    }

    private EmulatedResponse AppBalance(ProviderRequest request) =>
        JsmsResponses.AppBalance(_authentication.Account(request).Balance);

    private EmulatedResponse DeveloperBalance(ProviderRequest request) =>
        JsmsResponses.DeveloperBalance(_authentication.Developer(request).Balance);

    private EmulatedResponse Respond(ProviderRequest request, JsmsOutcome outcome, bool isBatch)
    {
        if (outcome.Schedule is not null)
            request.Commit(outcome.Schedule);
        return isBatch ? _responses.Batch(outcome) : JsmsResponses.Single(outcome);
    }
}
