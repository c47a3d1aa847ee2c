using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The filters of the group list.</summary>
internal sealed class SolapiGroupQuery(SolapiQuirks quirks)
{
    public static string Status(StoredSolapiGroup group) => group.Status.ToString().ToUpperInvariant();

    public IEnumerable<StoredSolapiGroup> Find(IEnumerable<StoredSolapiGroup> groups, IQueryCollection query) =>
        SolapiCriteria.InSpan(SolapiCriteria.Filter(groups, query, Compare), query, group => group.Created, group => group.Updated);

    private int? Compare(StoredSolapiGroup group, string criterion, string value) => criterion switch
    {
        "groupId" => string.CompareOrdinal(group.Id, value),
        "status" => string.CompareOrdinal(Status(group), value),
        "dateCreated" => SolapiCriteria.Compare(group.Created, value),
        "dateUpdated" => SolapiCriteria.Compare(group.Updated, value),
        "scheduledDate" => SolapiCriteria.Compare(group.ScheduledAt, value),
        "count.total" => SolapiCriteria.Compare(SolapiGroupCount.Total(group, quirks), value),
        "count.sentTotal" => SolapiCriteria.Compare(group.Sent is null ? 0 : group.Messages.Count, value),
        _ => throw SolapiError.Validation("criteria").ToException(),
    };
}
