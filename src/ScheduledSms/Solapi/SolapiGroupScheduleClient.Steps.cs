using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <content>The calls on a group, whichever part of its response is read: the typed calls read all of it, the steps of the common calls only what they need.</content>
public sealed partial class SolapiGroupScheduleClient
{
    internal async ValueTask<TGroup> CreateGroupAsync<TGroup>(SolapiGroupRequest request, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        var identity = _connection.Identify("group.create");
        SolapiRequestRules.Check(request, identity);
        var body = JsonBody.Write(request, SolapiJson.Default.SolapiGroupRequest, identity);
        return await SendAsync(read, _connection.Current, identity, HttpMethod.Post, Groups, tail: null, CallKind.Write, body, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds messages that were serialized before their group was created: what cannot be serialized is rejected before the first request.</summary>
    internal ValueTask<SolapiAddedSummary> AddWrittenAsync(string groupId, PooledBuffer body, CancellationToken cancellationToken)
    {
        var identity = Identify(AddMessages, groupId);
        body.TryAddReference(); // A call releases its body; these bytes may be needed for another group.
        return AddAsync(_connection.Current, identity, TailOf(groupId, identity, "/messages"), body, cancellationToken);
    }

    internal async ValueTask<TGroup> GetGroupAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        var identity = Identify("group.get", groupId);
        return await ReadAsync(read, identity, Groups, TailOf(groupId, identity), cancellationToken).ConfigureAwait(false);
    }

    internal async ValueTask<TGroup> DeleteGroupAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        var identity = Identify("group.delete", groupId);
        return await WriteAsync(read, identity, HttpMethod.Delete, TailOf(groupId, identity), cancellationToken).ConfigureAwait(false);
    }

    internal async ValueTask<TGroup> ScheduleGroupAsync<TGroup>(string groupId, DateTimeOffset sendAt, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        var session = _connection.Current;
        var wireTime = SolapiRequestRules.RoundSendTime(sendAt);
        var identity = Identify("group.schedule", groupId, wireTime);
        var tail = TailOf(groupId, identity, "/schedule");
        SolapiRequestRules.CheckSendTime(wireTime, session.Options, _connection.Time.GetUtcNow(), identity);
        var body = JsonBody.Write(new SolapiScheduleBody(SolapiTime.Write(wireTime)), SolapiJson.Default.SolapiScheduleBody, identity);
        return await SendAsync(read, session, identity, HttpMethod.Post, Groups, tail, CallKind.Write, body, cancellationToken).ConfigureAwait(false);
    }

    internal async ValueTask<TGroup> CancelScheduleAsync<TGroup>(string groupId, ResponseReader<TGroup> read, CancellationToken cancellationToken)
    {
        var identity = Identify("group.schedule.cancel", groupId);
        return await WriteAsync(read, identity, HttpMethod.Delete, TailOf(groupId, identity, "/schedule"), cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<SolapiAddedSummary> AddAsync(ProviderSession<SolapiOptions> session, CallIdentity identity, string tail, PooledBuffer body, CancellationToken cancellationToken)
    {
        var added = await SendAsync(SolapiAddedSummary.Read, session, identity, HttpMethod.Put, Groups, tail, CallKind.Write, body, cancellationToken).ConfigureAwait(false);
        RecipientTelemetry.Count(identity, added.Count - added.RejectedMessages.Count, added.RejectedMessages.Count);
        return added;
    }
}
