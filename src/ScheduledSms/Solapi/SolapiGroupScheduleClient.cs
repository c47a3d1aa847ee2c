using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;
using ScheduledSms.Http;
using ScheduledSms.Http.Responses;

namespace ScheduledSms.Solapi;

/// <summary>A typed client for the group and scheduling API of SOLAPI. Thread-safe; create one and reuse it.</summary>
/// <remarks>
/// Every call either returns, and was applied, or throws a <see cref="ScheduledSmsException"/> that reports the outcome.
/// Nothing is sent before <see cref="ScheduleGroupAsync"/> or <see cref="SendGroupAsync"/>, and the same group can never be sent twice:
/// if either is <see cref="SendOutcome.Unknown"/>, read the group and rely on its status.
/// Pages: message groups (developers.solapi.com).
/// </remarks>
public sealed partial class SolapiGroupScheduleClient : IDisposable
{
    /// <summary>The maximum number of recipients that one request may add; each number in <see cref="SolapiMessage.To"/> counts.</summary>
    public const int MaxRecipientsPerRequest = SolapiLimits.MaxRecipientsPerRequest;

    /// <summary>The maximum size of a request body, in bytes.</summary>
    public const int MaxBodyBytes = SolapiLimits.MaxBodyBytes;

    /// <summary>The maximum number of groups or messages in a page.</summary>
    public const int MaxPageSize = SolapiLimits.MaxPageSize;

    private static readonly ResponseReader<SolapiGroup> ReadGroup = JsonResponseReader.Create<SolapiGroup>(static group => RequireGroupId(group.GroupId));
    private static readonly ResponseReader<SolapiAddMessagesResult> ReadAdded = JsonResponseReader.Create<SolapiAddMessagesResult>(RequireResults);
    private static readonly ResponseReader<SolapiDeleteMessagesResult> ReadDeleted = JsonResponseReader.Create<SolapiDeleteMessagesResult>(RequireDeleted);

    private readonly ProviderConnection<SolapiOptions> _connection;

    /// <summary>Creates a client for use without a container. It owns its connections until it is disposed.</summary>
    /// <param name="options">The account; read once, here.</param>
    /// <param name="handler">A custom transport, for example for tests. Default: a pooled <see cref="SocketsHttpHandler"/>. It is disposed with the client.</param>
    /// <param name="timeProvider">The clock: for signatures, send times, timeouts and retry delays. Where its timers never fire, no timeout ends a call. Default: the system clock.</param>
    /// <param name="loggerFactory">The logger factory. Default: no logging.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are incomplete or out of range.</exception>
    public SolapiGroupScheduleClient(SolapiOptions options, HttpMessageHandler? handler = null, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null) =>
        _connection = ProviderConnection<SolapiOptions>.CreateOwned(SolapiProvider.Instance, options, handler, timeProvider, loggerFactory);

    internal SolapiGroupScheduleClient(ProviderConnection<SolapiOptions> connection) => _connection = connection;

    /// <summary>Creates an empty group: <c>POST /messages/v4/groups</c>.</summary>
    /// <param name="request">How to create it. Default: with the provider's defaults.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The group, <see cref="SolapiGroupStatus.Pending"/>.</returns>
    /// <exception cref="ScheduledSmsException">It was not created. An empty group sends nothing, so creating another is always safe.</exception>
    public Task<SolapiGroup> CreateGroupAsync(SolapiGroupRequest? request = null, CancellationToken cancellationToken = default) =>
        Begin(SolapiGroupCalls.Create).CreateAsync(request ?? new SolapiGroupRequest(), ReadGroup, cancellationToken).AsTask();

    /// <summary>Adds messages to a pending group: <c>PUT /messages/v4/groups/{id}/messages</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="messages">1 to 10,000 recipients in all, at most 15 MB.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>One result for each recipient of each message. A success may include rejected messages.</returns>
    /// <exception cref="ScheduledSmsException">Nothing was added, or the outcome is unknown (<see cref="SendOutcome.Unknown"/>): then create a new group instead of adding again.</exception>
    public async Task<SolapiAddMessagesResult> AddMessagesAsync(string groupId, IReadOnlyList<SolapiMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return await Begin(SolapiGroupCalls.AddMessages, groupId).AddAsync(groupId, messages, ReadAdded, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes messages from a pending group: <c>DELETE /messages/v4/groups/{id}/messages</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="messageIds">The ids; at least one.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>One result for each message.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.WrongState"/> if the group is scheduled or sent.</exception>
    public async Task<SolapiDeleteMessagesResult> DeleteMessagesAsync(string groupId, IReadOnlyList<string> messageIds, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messageIds);
        return await Begin(SolapiGroupCalls.DeleteMessages, groupId).DeleteMessagesAsync(groupId, messageIds, ReadDeleted, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads a group: <c>GET /messages/v4/groups/{id}</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The group. Right after a write it may still show the previous state.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.NotFound"/> if there is no group with that id.</exception>
    public Task<SolapiGroup> GetGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        Begin(SolapiGroupCalls.Get, groupId).GetAsync(groupId, ReadGroup, cancellationToken).AsTask();

    /// <summary>Deletes a pending group: <c>DELETE /messages/v4/groups/{id}</c>. Cancel a scheduled one first.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The group, <see cref="SolapiGroupStatus.Deleted"/>.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.WrongState"/> if it is not pending.</exception>
    public Task<SolapiGroup> DeleteGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        Begin(SolapiGroupCalls.Delete, groupId).DeleteAsync(groupId, ReadGroup, cancellationToken).AsTask();

    /// <summary>Schedules a pending group: <c>POST /messages/v4/groups/{id}/schedule</c>. The balance is charged when it is sent, not now.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="sendAt">The send time: at least <see cref="ProviderOptions.MinimumLead"/> and at most six months in the future. Sent in UTC, in whole milliseconds, rounded up.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The send time on the wire, and the group.</returns>
    /// <exception cref="ScheduledSmsException">It was not scheduled, or the outcome is unknown (<see cref="SendOutcome.Unknown"/>): then read the group.</exception>
    public async Task<SolapiScheduledGroup> ScheduleGroupAsync(string groupId, DateTimeOffset sendAt, CancellationToken cancellationToken = default)
    {
        var wireTime = SolapiRequestRules.RoundSendTime(sendAt);
        var group = await Begin(SolapiGroupCalls.Schedule, groupId, wireTime).ScheduleAsync(groupId, ReadGroup, cancellationToken).ConfigureAwait(false);
        return new SolapiScheduledGroup { SendAt = wireTime, Group = group };
    }

    /// <summary>Cancels the schedule of a group: <c>DELETE /messages/v4/groups/{id}/schedule</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The group: <see cref="SolapiGroupStatus.Pending"/> (it can be scheduled again) or <see cref="SolapiGroupStatus.Failed"/> (it cannot). The pages disagree.</returns>
    /// <exception cref="ScheduledSmsException"><see cref="ScheduledSmsErrorCode.WrongState"/> if it is not, or no longer, scheduled.</exception>
    public Task<SolapiGroup> CancelScheduleAsync(string groupId, CancellationToken cancellationToken = default) =>
        Begin(SolapiGroupCalls.CancelSchedule, groupId).CancelScheduleAsync(groupId, ReadGroup, cancellationToken).AsTask();

    /// <summary>Sends a pending group immediately: <c>POST /messages/v4/groups/{id}/send</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="cancellationToken">A token to cancel the operation. If it is canceled, the exception reports the outcome.</param>
    /// <returns>The group, <see cref="SolapiGroupStatus.Sending"/>.</returns>
    /// <exception cref="ScheduledSmsException">It was not sent, or the outcome is unknown (<see cref="SendOutcome.Unknown"/>): then read the group.</exception>
    public Task<SolapiGroup> SendGroupAsync(string groupId, CancellationToken cancellationToken = default) =>
        Begin(SolapiGroupCalls.Send, groupId).SendNowAsync(groupId, ReadGroup, cancellationToken).AsTask();

    /// <summary>Closes the connections of a client that was created without a container.</summary>
    public void Dispose() => _connection.Dispose();

    private async ValueTask<TResult> ReadAsync<TResult>(ResponseReader<TResult> read, CallContext call, string path, string? tail, CancellationToken cancellationToken) =>
        await _connection.Current.Pipeline.SendAsync(new ProviderCall<TResult>(read) { Call = call, Method = HttpMethod.Get, Path = path, Tail = tail, Kind = CallKind.Read }, cancellationToken).ConfigureAwait(false);

    private static void RequireGroupId(string? groupId) => JsonResponseReader.RequireId(groupId, "groupId");

    private static void RequireResults(SolapiAddMessagesResult result)
    {
        if (result.Results.Count == 0)
            throw new UnusableResponseException("The response has no resultList.");
        JsonResponseReader.RequireNoHoles(result.Results, "resultList");
    }

    private static void RequireDeleted(SolapiDeleteMessagesResult result) => JsonResponseReader.RequireNoHoles(result.Results, "resultList");

    internal SolapiGroupCalls Begin(string operation, string? groupId = null, DateTimeOffset? sendAt = null) =>
        new(_connection.Begin(operation, groupId, sendAt), _connection.Current, _connection.Time);
}
