using Microsoft.AspNetCore.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The filters of the group list.</summary>
internal static class SolapiGroupQuery
{
    public static IEnumerable<SolapiGroupView> Find(IEnumerable<SolapiGroupView> groups, IQueryCollection query) =>
        SolapiCriteria.InSpan(SolapiCriteria.Filter(groups, query, Compare), query, view => view.Group.Created, view => view.Updated);

    private static int? Compare(SolapiGroupView view, string criterion, string value) => criterion switch
    {
        "groupId" => string.CompareOrdinal(view.Group.Id, value),
        "status" => string.CompareOrdinal(view.Status.WireName(), value),
        "dateCreated" => SolapiCriteria.Compare(view.Group.Created, value),
        "dateUpdated" => SolapiCriteria.Compare(view.Updated, value),
        "scheduledDate" => SolapiCriteria.Compare(view.ScheduledAt, value),
        "count.total" => SolapiCriteria.Compare(view.Total, value),
        "count.sentTotal" => SolapiCriteria.Compare(view.SentTotal, value),
        _ => throw SolapiError.Validation("criteria").ToException(),
    };
}
