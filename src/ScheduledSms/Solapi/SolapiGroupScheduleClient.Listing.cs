using ScheduledSms.Http.Responses;
using ScheduledSms.Solapi.Wire;

namespace ScheduledSms.Solapi;

public sealed partial class SolapiGroupScheduleClient
{
    private const string ListGroups = "group.list";

    /// <summary>Lists one page of the account's groups: <c>GET /messages/v4/groups</c>.</summary>
    /// <param name="query">The groups to list. Default: all.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>
    /// The page: newest first in all samples (2022 and 2026), though no page says so. Right after a write, groups may still show the previous state.
    /// SOLAPI keeps them for 6 months (page of 2022); according to a third party, for 12 if they were created after 2026-08-20.
    /// </returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public async Task<SolapiGroupList> ListGroupsAsync(SolapiGroupQuery? query = null, CancellationToken cancellationToken = default)
    {
        var call = _connection.Begin(ListGroups);
        query ??= new SolapiGroupQuery();
        SolapiQueryRules.Check(query, call);
        return await ReadAsync(JsonResponseReader.Create<SolapiGroupList>(), call, SolapiGroupCalls.Path, SolapiGroupQueryString.Write(query, call), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists all groups that match a query, page by page on demand.</summary>
    /// <param name="query">The groups to list, and in <see cref="SolapiGroupQuery.Limit"/> how many per request (default 500). Default: all.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The groups: newest first in all samples.</returns>
    /// <exception cref="ScheduledSmsException">A page could not be read, or leads back to one that was: <see cref="ScheduledSmsErrorCode.InvalidResponse"/>.</exception>
    public IAsyncEnumerable<SolapiGroup> ListAllGroupsAsync(SolapiGroupQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new SolapiGroupQuery();
        return SolapiPages.ReadAllAsync<SolapiGroup>(
            query.StartKey,
            async (startKey, token) =>
            {
                var page = await ListGroupsAsync(query with { StartKey = startKey, Limit = query.Limit ?? MaxPageSize }, token).ConfigureAwait(false);
                return (page.Groups.Values, page.NextKey);
            },
            () => _connection.Begin(ListGroups),
            cancellationToken);
    }

    /// <summary>Lists one page of a group's messages: <c>GET /messages/v4/groups/{id}/messages</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="startKey">The previous page's <see cref="SolapiMessageList.NextKey"/>. Default: the first page.</param>
    /// <param name="limit">Messages per page, 1 to 500. The provider's default is 20.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The page: newest first in all samples.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public Task<SolapiMessageList> ListMessagesAsync(string groupId, string? startKey = null, int? limit = null, CancellationToken cancellationToken = default) =>
        Begin(SolapiGroupCalls.ListMessages, groupId).ListMessagesAsync(groupId, startKey, limit, cancellationToken).AsTask();

    /// <summary>Lists all messages of a group, page by page on demand.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="pageSize">Messages per request, 1 to 500.</param>
    /// <param name="cancellationToken">A token to cancel the operation.</param>
    /// <returns>The messages: newest first in all samples.</returns>
    /// <exception cref="ScheduledSmsException">A page could not be read, or leads back to one that was: <see cref="ScheduledSmsErrorCode.InvalidResponse"/>.</exception>
    public IAsyncEnumerable<SolapiStoredMessage> ListAllMessagesAsync(string groupId, int pageSize = MaxPageSize, CancellationToken cancellationToken = default) =>
        SolapiPages.ReadAllAsync<SolapiStoredMessage>(
            startKey: null,
            async (startKey, token) =>
            {
                var page = await ListMessagesAsync(groupId, startKey, pageSize, token).ConfigureAwait(false);
                return (page.Messages.Values, page.NextKey);
            },
            () => _connection.Begin(SolapiGroupCalls.ListMessages, groupId),
            cancellationToken);
}
