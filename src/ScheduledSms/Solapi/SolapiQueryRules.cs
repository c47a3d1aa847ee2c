using ScheduledSms.Diagnostics;

namespace ScheduledSms.Solapi;

/// <summary>The checks that can reject a list query before anything is sent.</summary>
internal static class SolapiQueryRules
{
    public static void Check(SolapiGroupQuery query, CallContext call)
    {
        CheckLimit(query.Limit, "Limit", call);
        if (query.StartDate > query.EndDate)
            throw call.RejectInvalid("StartDate is after EndDate.");
        if (query.DateType is { } dateType && !Enum.IsDefined(dateType))
            throw call.RejectInvalid("DateType is none of its names.");
        if (query.Status is { } status)
            CheckItem(status.Value, "Status", call);

        for (var i = 0; i < query.Filters.Count; i++)
        {
            var at = FormattableString.Invariant($"Filters[{i}]");
            var filter = query.Filters[i] ?? throw call.RejectInvalid($"{at} is null.");
            CheckItem(filter.Criterion.Value, at + ".Criterion", call);
            CheckItem(filter.Value, at + ".Value", call);
            if (!Enum.IsDefined(filter.Condition))
                throw call.RejectInvalid($"{at}.Condition is none of its names.");
        }
    }

    public static void CheckLimit(int? limit, string name, CallContext call)
    {
        if (limit is < 1 or > SolapiLimits.MaxPageSize)
            throw call.RejectInvalid(FormattableString.Invariant($"{name} must be from 1 to {SolapiLimits.MaxPageSize}."));
    }

    /// <summary>The lists on the wire are parallel: an empty item, or one with a comma in it, would misalign every item after it.</summary>
    private static void CheckItem(string? item, string name, CallContext call)
    {
        if (string.IsNullOrWhiteSpace(item))
            throw call.RejectInvalid($"{name} is empty.");
        if (item.Contains(',', StringComparison.Ordinal))
            throw call.RejectInvalid($"{name} holds a comma, which separates the values on the wire.");
    }
}
