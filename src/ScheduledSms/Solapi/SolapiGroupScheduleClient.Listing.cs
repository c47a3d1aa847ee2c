using System.Globalization;
using System.Runtime.CompilerServices;
using ScheduledSms.Http;

namespace ScheduledSms.Solapi;

public sealed partial class SolapiGroupScheduleClient
{
    /// <summary>Lists one page of a group's messages: <c>GET /messages/v4/groups/{id}/messages</c>.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="startKey">The previous page's <see cref="SolapiMessageList.NextKey"/>. Default: the first page.</param>
    /// <param name="limit">Messages a page, 1 to 500. The provider's default is 20.</param>
    /// <param name="cancellationToken">Gives the call up.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ScheduledSmsException">It could not be read.</exception>
    public async Task<SolapiMessageList> ListMessagesAsync(string groupId, string? startKey = null, int? limit = null, CancellationToken cancellationToken = default)
    {
        var identity = Identify("group.messages.list", groupId);
        if (limit is < 1 or > MaxPageSize)
            throw identity.RefuseInvalid($"limit must be from 1 to {MaxPageSize}.");

        List<string> query = [];
        if (!string.IsNullOrEmpty(startKey))
            query.Add("startKey=" + PathSegment.Encode(startKey, nameof(startKey), identity, PathSegment.LongestCursor));
        if (limit is not null)
            query.Add(string.Create(CultureInfo.InvariantCulture, $"limit={limit}"));

        var path = PathOf(groupId, identity) + "/messages" + (query.Count > 0 ? "?" + string.Join('&', query) : "");
        return await SendAsync(_connection.Current, identity, HttpMethod.Get, path, CallKind.Read, body: [], SolapiJson.Default.SolapiMessageList, require: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists all messages of a group, page by page as they are asked for.</summary>
    /// <param name="groupId">The group.</param>
    /// <param name="pageSize">Messages a request, 1 to 500.</param>
    /// <param name="cancellationToken">Gives the listing up.</param>
    /// <returns>The messages.</returns>
    /// <exception cref="ScheduledSmsException">A page could not be read.</exception>
    public async IAsyncEnumerable<SolapiStoredMessage> ListAllMessagesAsync(
        string groupId, int pageSize = MaxPageSize, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? startKey = null;
        do
        {
            var page = await ListMessagesAsync(groupId, startKey, pageSize, cancellationToken).ConfigureAwait(false);
            foreach (var message in page.Messages.Values)
                yield return message;

            // A page that leads to itself would never end.
            startKey = string.Equals(page.NextKey, startKey, StringComparison.Ordinal) ? null : page.NextKey;
        }
        while (!string.IsNullOrEmpty(startKey));
    }
}
