using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>JSMS's paths.</summary>
internal sealed class JsmsApi(JsmsEmulator jsms, EmulatorClock clock, MessageIndex index, BoundedLog<DeliveredMessage> delivered) : ProviderApi
{
    private readonly JsmsAuthentication _authentication = new(jsms);
    private readonly JsmsSubmissionReader _reader = new(jsms.Quirks);
    private readonly JsmsScheduling _scheduling = new(jsms.Quirks, clock, index, delivered);
    private readonly JsmsTemplateDesk _templates = new(jsms.Quirks);
    private readonly JsmsAnswers _answers = new(jsms.Quirks);

    public JsmsScheduling Scheduling => _scheduling;

    public override string Name => ProviderNames.Jsms;

    // No limit is documented; a thousand recipients with all their parameters stay well below this one.
    public override int MaxBodyBytes => 4 * 1024 * 1024;

    public override EmulatedAnswer BodyTooLarge => JsmsError.InvalidBody.Answer;

    public override EmulatedAnswer ServerError => JsmsError.ServerError.Answer;

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
        new("GET", "/v1/report", "report.take", request => Take(request, account => account.ReportCallback, account => account.Reports, JsmsAnswers.Report)),
        new("GET", "/v1/reply", "reply.take", request => Take(request, account => account.ReplyCallback, account => account.Replies, JsmsAnswers.Replies)),
        new("GET", "/v1/accounts/app", "balance.app", AppBalance),
        new("GET", "/v1/accounts/dev", "balance.developer", DeveloperBalance),
    ];

    public override bool Serves(string path) => path.StartsWith("/v1/", StringComparison.Ordinal);

    public override JsonObject Error(int status, string? code) => JsmsError.Body(status, code);

    public override string? ClaimedAccount(ProviderRequest request) => JsmsAuthentication.Key(request.Authorization);

    public override IReadOnlyCollection<string> Recipients(ProviderRequest request) =>
        clock.At(_ => JsmsRequestSubject.Recipients(request, jsms.FindAccount(ClaimedAccount(request) ?? "")));

    protected override EmulatedAnswer NoRoute(bool pathIsKnown) =>
        pathIsKnown ? JsmsError.MethodNotSupported.Answer : JsmsError.ApiNotFound.Answer;

    private EmulatedAnswer Create(ProviderRequest request, bool isBatch)
    {
        var account = _authentication.Account(request);
        var submission = _reader.Read(request, isBatch);
        return clock.At(request.Cause, now => Answer(request, _scheduling.Create(account, submission, now), isBatch));
    }

    private EmulatedAnswer Update(ProviderRequest request, bool isBatch)
    {
        var account = _authentication.Account(request);
        return clock.At(request.Cause, now =>
        {
            var schedule = _scheduling.FindToUpdate(account, request.Id, isBatch);
            return Answer(request, _scheduling.Replace(schedule, _reader.Read(request, isBatch), now), isBatch);
        });
    }

    private EmulatedAnswer Get(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return clock.At(_ => _answers.Schedule(_scheduling.FindToRead(account, request.Id)));
    }

    private EmulatedAnswer Delete(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return clock.At(request.Cause, now =>
        {
            var schedule = JsmsScheduling.FindToChange(account, request.Id);
            _scheduling.Delete(schedule, now);
            request.Commit(schedule);
            return JsmsAnswers.Deleted();
        });
    }

    private EmulatedAnswer Send(ProviderRequest request, bool isBatch)
    {
        var account = _authentication.Account(request);
        var submission = _reader.ReadImmediate(request, isBatch);
        return clock.At(request.Cause, now =>
        {
            var outcome = _scheduling.Send(account, submission, now);
            if (outcome.Schedule is not null)
                request.Commit(outcome.Schedule);
            return isBatch ? JsmsAnswers.SentBatch(outcome, _scheduling.NewMessageId) : _answers.Sent(outcome);
        });
    }

    private EmulatedAnswer CreateTemplate(ProviderRequest request) =>
        WriteTemplate(request, account => _templates.Create(account, _reader.ReadBody(request)));

    private EmulatedAnswer ChangeTemplate(ProviderRequest request) =>
        WriteTemplate(request, account => _templates.Change(account, request.Id, _reader.ReadBody(request)));

    private EmulatedAnswer Template(ProviderRequest request) =>
        JsmsAnswers.Template(JsmsTemplateDesk.Find(_authentication.Account(request), request.Id));

    private EmulatedAnswer DeleteTemplate(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return clock.At(_ =>
        {
            account.RemoveTemplate(JsmsTemplateDesk.Find(account, request.Id).Id);
            request.Commit();
            return JsmsAnswers.Deleted();
        });
    }

    private EmulatedAnswer WriteTemplate(ProviderRequest request, Func<JsmsAccount, JsmsTemplate> write)
    {
        var account = _authentication.Account(request);
        return clock.At(_ =>
        {
            var template = write(account);
            request.Commit();
            return JsmsAnswers.TemplateId(template);
        });
    }

    private EmulatedAnswer Take<T>(
        ProviderRequest request, Func<JsmsAccount, Uri?> callback, Func<JsmsAccount, JsmsPollBook<T>> book, Func<IReadOnlyList<T>, EmulatedAnswer> answer)
    {
        var account = _authentication.Account(request);
        if (callback(account) is not null && jsms.Quirks.PollWithCallback is JsmsPollWithCallback.Refused)
            throw JsmsError.NotEnabled.Refusal();
        return clock.At(now =>
        {
            var rows = book(account).Take(now);
            // What was taken is gone, whether or not the answer arrives.
            if (rows.Count > 0)
                request.Commit();
            return answer(rows);
        });
    }

    private EmulatedAnswer AppBalance(ProviderRequest request)
    {
        var account = _authentication.Account(request);
        return clock.At(_ => JsmsAnswers.AppBalance(account.Balance));
    }

    private EmulatedAnswer DeveloperBalance(ProviderRequest request) =>
        JsmsAnswers.DeveloperBalance(_authentication.Developer(request).Balance);

    private EmulatedAnswer Answer(ProviderRequest request, JsmsOutcome outcome, bool isBatch)
    {
        if (outcome.Schedule is not null)
            request.Commit(outcome.Schedule);
        return isBatch ? _answers.Batch(outcome) : JsmsAnswers.Single(outcome);
    }
}
