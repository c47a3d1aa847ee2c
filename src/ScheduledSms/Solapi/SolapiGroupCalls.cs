using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Bodies;
using ScheduledSms.Http.Responses;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Solapi.Wire;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi;

/// <summary>
/// The provider calls on groups, whichever call of the app they belong to and whatever they read of a response: typed calls read all of it, the steps of
/// common calls only what they need.
/// </summary>
/// <param name="call">The call of the app.</param>
/// <param name="session">The options that it began with.</param>
/// <param name="time">The client's clock.</param>
internal readonly struct SolapiGroupCalls(CallContext call, ProviderSession<SolapiOptions> session, TimeProvider time)
{
    public const string Create = "group.create";
    public const string AddMessages = "group.messages.add";
    public const string DeleteMessages = "group.messages.delete";
    public const string ListMessages = "group.messages.list";
    public const string Get = "group.get";
    public const string Delete = "group.delete";
    public const string Schedule = "group.schedule";
    public const string CancelSchedule = "group.schedule.cancel";
    public const string Send = "group.send";

    public const string Path = "messages/v4/groups";

    public async ValueTask<TGroup> CreateAsync<TGroup>(SolapiGroupRequest request, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        SolapiRequestRules.Check(request, call);
        var body = JsonBody.Write(request, SolapiJson.Default.SolapiGroupRequest, call);
        return await SendAsync(Step(read, Create, groupId: null, HttpMethod.Post, tail: null, body), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds messages and returns the whole response.</summary>
    public async Task<SolapiAddMessagesResult> AddAsync(
        string groupId, IReadOnlyList<SolapiMessage> messages, ResponseReader<SolapiAddMessagesResult> read, CancellationToken cancellationToken)
    {
        var tail = TailOf(groupId, call, "/messages");
        var step = Step(read, AddMessages, groupId, HttpMethod.Put, tail, Write(messages));
        var added = await SendAsync(step, cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(step, added.Results, static result => result.StatusCode.Error is null);
        return added;
    }

    /// <summary>Adds messages that are written already, and returns what became of them. Takes over the body.</summary>
    public async ValueTask<SolapiAddedSummary> AddAsync(string groupId, PooledBuffer body, CancellationToken cancellationToken)
    {
        var step = Step(SolapiAddedSummary.Read, AddMessages, groupId, HttpMethod.Put, TailOf(groupId, call, "/messages"), body);
        var added = await SendAsync(step, cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(step, added.Count - added.RejectedMessages.Count, added.RejectedMessages.Count);
        return added;
    }

    public async ValueTask<SolapiDeleteMessagesResult> DeleteMessagesAsync(
        string groupId, IReadOnlyList<string> messageIds, ResponseReader<SolapiDeleteMessagesResult> read, CancellationToken cancellationToken)
    {
        var tail = TailOf(groupId, call, "/messages");
        SolapiRequestRules.CheckMessageIds(messageIds, call);
        var body = JsonBody.Write(new SolapiDeleteMessagesBody(messageIds), SolapiJson.Default.SolapiDeleteMessagesBody, call);
        return await SendAsync(Step(read, DeleteMessages, groupId, HttpMethod.Delete, tail, body), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<SolapiMessageList> ListMessagesAsync(string groupId, string? startKey, int? limit, CancellationToken cancellationToken)
    {
        SolapiQueryRules.CheckLimit(limit, nameof(limit), call);
        var tail = TailOf(groupId, call, "/messages") + SolapiGroupQueryString.WritePage(startKey, limit, call);
        return await SendAsync(Step(JsonResponseReader.Create<SolapiMessageList>(), ListMessages, groupId, HttpMethod.Get, tail), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<TGroup> GetAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken) =>
        await SendAsync(Step(read, Get, groupId, HttpMethod.Get, TailOf(groupId, call)), cancellationToken).ConfigureAwait(false);

    public async ValueTask<TGroup> DeleteAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken) =>
        await SendAsync(Step(read, Delete, groupId, HttpMethod.Delete, TailOf(groupId, call)), cancellationToken).ConfigureAwait(false);

    /// <summary>Schedules the group at the call's send time.</summary>
    public async ValueTask<TGroup> ScheduleAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        var tail = TailOf(groupId, call, "/schedule");
        SolapiRequestRules.CheckSendTime(call.SendAt!.Value, session.Options, time.GetUtcNow(), call);
        var body = JsonBody.Write(new SolapiScheduleBody(SolapiTime.Write(call.SendAt.Value)), SolapiJson.Default.SolapiScheduleBody, call);
        return await SendAsync(Step(read, Schedule, groupId, HttpMethod.Post, tail, body), cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<TGroup> CancelScheduleAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken) =>
        await SendAsync(Step(read, CancelSchedule, groupId, HttpMethod.Delete, TailOf(groupId, call, "/schedule")), cancellationToken).ConfigureAwait(false);

    public async ValueTask<TGroup> SendNowAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken) =>
        await SendAsync(Step(read, Send, groupId, HttpMethod.Post, TailOf(groupId, call, "/send")), cancellationToken).ConfigureAwait(false);

    /// <summary>The end of a group's address.</summary>
    public static string TailOf(string groupId, CallContext call, string below = "") => string.Concat("/", PathSegment.Encode(groupId, nameof(groupId), call), below);

    private PooledBuffer Write(IReadOnlyList<SolapiMessage> messages)
    {
        SolapiRequestRules.Check(messages, session.Options, call);
        var lost = new SolapiLostCharacters();
        foreach (var message in messages)
            lost.AddFrom(message);
        lost.Tell(call);
        var body = JsonBody.Write(new SolapiAddMessagesBody(messages), SolapiJson.Default.SolapiAddMessagesBody, call);
        SolapiRequestRules.CheckBodySize(body.Length, call);
        return body;
    }

    private ProviderCall<TResult> Step<TResult>(ResponseReader<TResult> read, string operation, string? groupId, HttpMethod method, string? tail, PooledBuffer? body = null) => new(read)
    {
        Call = call,
        Operation = operation,
        ProviderScheduleId = groupId,
        Method = method,
        Path = Path,
        Tail = tail,
        Kind = method == HttpMethod.Get ? CallKind.Read : CallKind.Write,
        Body = body,
        WhenUnknown = method == HttpMethod.Delete && body is null ? "It may have been carried out; to cancel or delete again does no harm." : null,
    };

    private ValueTask<TResult> SendAsync<TResult>(ProviderCall<TResult> step, CancellationToken cancellationToken) => session.Pipeline.SendAsync(step, cancellationToken);
}
