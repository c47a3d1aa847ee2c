using System.Globalization;
using ScheduledSms.Diagnostics;
using ScheduledSms.Solapi.Models;
using ScheduledSms.Validation;

namespace ScheduledSms.Solapi.Wire;

/// <summary>A query on the wire: parallel comma-separated lists, and only what was specified.</summary>
internal static class SolapiGroupQueryString
{
    public static string Write(SolapiGroupQuery query, CallContext call)
    {
        List<SolapiGroupFilter> filters = [.. query.Filters];
        if (query.Status is { Value: { } status })
            filters.Insert(0, SolapiGroupFilter.Where(SolapiGroupCriterion.Status, SolapiCondition.Equal, status));

        List<string> parts = [];
        if (filters.Count > 0)
        {
            parts.Add("criteria=" + Join(filters, filter => Encode(filter.Criterion.Value, "Criterion", call)));
            parts.Add("cond=" + Join(filters, static filter => Name(filter.Condition)));
            parts.Add("value=" + Join(filters, filter => Encode(filter.Value, "Value", call)));
        }

        if (query.DateType is { } dateType)
            parts.Add("dateType=" + (dateType == SolapiGroupDateType.Updated ? "UPDATED" : "CREATED"));
        if (query.StartDate is { } startDate)
            parts.Add("startDate=" + Uri.EscapeDataString(SolapiTime.Write(SendTime.RoundUp(startDate, SolapiTime.Resolution))));
        if (query.EndDate is { } endDate)
            parts.Add("endDate=" + Uri.EscapeDataString(SolapiTime.Write(endDate)));
        AddPage(parts, query.StartKey, query.Limit, "StartKey", call);
        return Join(parts);
    }

    /// <summary>The query of a list with pages but no filters.</summary>
    public static string WritePage(string? startKey, int? limit, CallContext call)
    {
        List<string> parts = [];
        AddPage(parts, startKey, limit, nameof(startKey), call);
        return Join(parts);
    }

    private static void AddPage(List<string> parts, string? startKey, int? limit, string name, CallContext call)
    {
        if (!string.IsNullOrEmpty(startKey))
            parts.Add("startKey=" + Encode(startKey, name, call));
        if (limit is not null)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"limit={limit}"));
    }

    private static string Encode(string? text, string name, CallContext call) => PathSegment.Encode(text, name, call, PathSegment.MaxCursorLength);

    private static string Join(List<SolapiGroupFilter> filters, Func<SolapiGroupFilter, string> part) => string.Join(',', filters.Select(part));

    private static string Join(List<string> parts) => parts.Count > 0 ? "?" + string.Join('&', parts) : "";

    private static string Name(SolapiCondition condition) => condition switch
    {
        SolapiCondition.NotEqual => "ne",
        SolapiCondition.Greater => "gt",
        SolapiCondition.GreaterOrEqual => "gte",
        SolapiCondition.Less => "lt",
        SolapiCondition.LessOrEqual => "lte",
        _ => "eq",
    };
}
