using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>
/// The filters of the list of all messages: criteria as for groups, and members by name, each with one value or
/// several (as several parameters, with commas, or as a JSON array) and with an operator in brackets: <c>type[in]=["SMS","LMS"]</c>.
/// </summary>
internal static class SolapiMessageQuery
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "messageId", "messageIds", "groupId", "to", "from", "type", "statusCode", "dateCreated", "dateUpdated",
    };

    public static IEnumerable<(StoredSolapiGroup Group, StoredSolapiMessage Message)> Find(IEnumerable<StoredSolapiGroup> groups, IQueryCollection query)
    {
        var found = groups.Where(group => group.Status is not SolapiGroupStatus.Deleted)
            .SelectMany(group => group.Messages.Select(message => (Group: group, Message: message)));
        foreach (var (key, given) in query)
        {
            var (name, condition) = Split(key);
            var values = given.SelectMany(Values).Where(value => value.Length > 0).ToList();
            if (!Names.Contains(name) || values.Count == 0)
                continue;
            found = found.Where(item => values.Exists(value => SolapiCriteria.Holds(Compare(item, name, value), condition)));
        }

        // Newest first; a group filled later may contain newer messages than the groups created after it.
        return SolapiCriteria.InSpan(SolapiCriteria.Filter(found, query, Compare), query, item => item.Message.Created, item => item.Message.Updated)
            .OrderByDescending(item => item.Message.Id, StringComparer.Ordinal);
    }

    private static (string Name, string Condition) Split(string key)
    {
        var bracket = key.IndexOf('[', StringComparison.Ordinal);
        if (bracket < 0 || !key.EndsWith(']'))
            return (key, "eq");
        var condition = key[(bracket + 1)..^1];
        return (key[..bracket], condition is "in" or "" ? "eq" : condition);
    }

    private static IEnumerable<string> Values(string? given)
    {
        if (given?.StartsWith('[') is not true)
            return (given ?? "").Split(',');
        try
        {
            return JsonSerializer.Deserialize<JsonElement[]>(given)!.Select(element => element.ToString());
        }
        catch (JsonException)
        {
            throw SolapiError.Validation("value").ToException();
        }
    }

    private static int? Compare((StoredSolapiGroup Group, StoredSolapiMessage Message) item, string name, string value) => name switch
    {
        "messageId" or "messageIds" => string.CompareOrdinal(item.Message.Id, value),
        "groupId" => string.CompareOrdinal(item.Group.Id, value),
        "to" => string.CompareOrdinal(item.Message.To, value),
        "from" => string.CompareOrdinal(item.Message.Draft.From, value),
        "type" => string.CompareOrdinal(item.Message.Draft.Type, value.ToUpperInvariant()),
        "statusCode" => string.CompareOrdinal(item.Message.StatusCode, value),
        "replacement" => string.CompareOrdinal("false", value),
        "dateCreated" => SolapiCriteria.Compare(item.Message.Created, value),
        "dateUpdated" => SolapiCriteria.Compare(item.Message.Updated, value),
        _ => throw SolapiError.Validation("criteria").ToException(),
    };
}
