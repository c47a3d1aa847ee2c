using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>SOLAPI's paths that send or schedule in one call, and the list of all messages.</summary>
internal sealed class SolapiSendingApi(
    SolapiQuirks quirks, EmulatorClock clock, SolapiAuthentication authentication, SolapiOneCall oneCall, SolapiAnswers answers)
{
    public IEnumerable<Route> Routes =>
    [
        new("POST", "/messages/v4/send-many/detail", "message.send.detail", SendDetail),
        new("POST", "/messages/v4/send-many", "message.send.many", SendMany),
        new("POST", "/messages/v4/send", "message.send", SendSingle),
        new("GET", "/messages/v4/list", "message.list", List),
    ];

    private EmulatedAnswer SendDetail(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var given = SolapiOneCallRequest.ReadDetail(SolapiApi.Body(request), quirks);
        return Do(request, account, given, (group, results) =>
            EmulatedAnswer.Ok(SolapiRegistrationAnswer.Detail(answers.Group(group).Body!, results, account, given.ShowMessageList)));
    }

    private EmulatedAnswer SendMany(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var given = SolapiOneCallRequest.ReadMany(SolapiApi.Body(request), quirks);
        return Do(request, account, given, (group, _) => answers.Group(group));
    }

    private EmulatedAnswer SendSingle(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var given = SolapiOneCallRequest.ReadSingle(SolapiApi.Body(request), quirks);
        return Do(request, account, given, (group, results) =>
            results[0].IsRefused && quirks.RefusedSingle is SolapiRefusedSingle.IsAnError
                ? SolapiError.InvalidStatusCode(results[0].Message.Id, results[0].StatusCode).Answer
                : EmulatedAnswer.Ok(SolapiRegistrationAnswer.Single(group, results[0])));
    }

    private EmulatedAnswer Do(
        ProviderRequest request,
        SolapiAccount account,
        SolapiOneCallRequest given,
        Func<StoredSolapiGroup, IReadOnlyList<SolapiRegistration>, EmulatedAnswer> answer) => clock.At(request.Cause, now =>
    {
        var (group, results) = oneCall.Do(account, given, now);
        request.Commit(group);
        return answer(group, results);
    });

    private EmulatedAnswer List(ProviderRequest request)
    {
        var account = authentication.Account(request);
        return clock.At(_ => answers.Messages(
            SolapiPaging.Cut(SolapiMessageQuery.Find(account.GroupBook.Groups, request.Query), found => found.Message.Id, request.Query)));
    }
}
