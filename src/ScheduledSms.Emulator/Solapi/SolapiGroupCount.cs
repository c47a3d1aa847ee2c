using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>The nine counters of a group.</summary>
internal static class SolapiGroupCount
{
    public static JsonObject Of(StoredSolapiGroup group, SolapiQuirks quirks)
    {
        var registered = group.Messages.Count;
        var sent = group.Sent is null ? 0 : registered;
        var success = group.Status is SolapiGroupStatus.Complete ? registered : 0;
        return new JsonObject
        {
            ["total"] = Total(group, quirks),
            ["sentTotal"] = sent,
            ["sentFailed"] = 0,
            ["sentSuccess"] = success,
            ["sentPending"] = sent - success,
            ["sentReplacement"] = 0,
            ["refund"] = 0,
            ["registeredFailed"] = group.Refused.Count,
            ["registeredSuccess"] = registered,
        };
    }

    public static int Total(StoredSolapiGroup group, SolapiQuirks quirks) =>
        quirks.CountTotalWhenSent && group.Sent is null ? 0 : group.Messages.Count + group.Refused.Count;
}
