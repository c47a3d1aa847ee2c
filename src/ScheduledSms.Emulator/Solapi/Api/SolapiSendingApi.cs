using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>SOLAPI's paths that send or schedule in one call, and the list of all messages.</summary>
internal sealed class SolapiSendingApi(
    SolapiQuirks quirks, SolapiAuthentication authentication, SolapiSendMany sendMany, SolapiResponses responses, SolapiReadLag lag)
{
    public IEnumerable<Route> Routes =>
    [
        new("POST", "/messages/v4/send-many/detail", "message.send.detail", SendDetail),
        new("POST", "/messages/v4/send-many", "message.send.many", SendMany),
        new("POST", "/messages/v4/send", "message.send", SendSingle),
        new("GET", "/messages/v4/list", "message.list", List),
        // What the provider's Python client reads, documented nowhere; its model is that of the list.
        new("GET", "/messages/v4/list-old", "message.list", List),
    ];

    private EmulatedResponse SendDetail(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var given = SolapiSendManyRequest.ReadDetail(SolapiApi.Body(request), quirks);
        return Do(request, account, given, (group, results) =>
            EmulatedResponse.Ok(SolapiRegistrationResponse.Detail(responses.Group(group).Body!, results, account, given.ShowMessageList)));
    }

    private EmulatedResponse SendMany(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var given = SolapiSendManyRequest.ReadMany(SolapiApi.Body(request), quirks);
        return Do(request, account, given, (group, _) => responses.Group(group));
    }

    private EmulatedResponse SendSingle(ProviderRequest request)
    {
        var account = authentication.Account(request);
        var given = SolapiSendManyRequest.ReadSingle(SolapiApi.Body(request), quirks);
        return Do(request, account, given, (group, results) =>
            results[0].IsRejected && quirks.RejectedSingle is SolapiRejectedSingle.IsAnError
                ? SolapiError.InvalidStatusCode(results[0].Message.Id, results[0].StatusCode).Response
                : EmulatedResponse.Ok(SolapiRegistrationResponse.Single(group, results[0])));
    }

    private EmulatedResponse Do(
        ProviderRequest request,
        SolapiAccount account,
        SolapiSendManyRequest given,
        Func<StoredSolapiGroup, IReadOnlyList<SolapiRegistration>, EmulatedResponse> response)
    {
        var (group, results) = sendMany.Send(account, given, request.Now);
        lag.RememberNew(group, request.Now);
        request.Commit(group);
        return response(group, results);
    }

    private EmulatedResponse List(ProviderRequest request)
    {
        var account = authentication.Account(request);
        return responses.Messages(
            SolapiPaging.Cut(SolapiMessageQuery.Find(account.GroupBook.Groups, request.Query), found => found.Message.Id, request.Query));
    }
}
