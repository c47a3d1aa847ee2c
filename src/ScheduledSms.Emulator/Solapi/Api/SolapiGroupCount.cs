using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The nine counters of a group.</summary>
internal static class SolapiGroupCount
{
    public static JsonObject Of(StoredSolapiGroup group, SolapiQuirks quirks)
    {
        var registered = group.Messages.Count;
        var sent = group.Sent is null ? 0 : registered;
        var reported = group.Messages.Count(message => message.Reported is not null);
        var failed = group.Messages.Count(message => message.HasFailed);
        return new JsonObject
        {
            ["total"] = group.CountTotal(quirks),
            ["sentTotal"] = sent,
            ["sentFailed"] = failed,
            ["sentSuccess"] = reported - failed,
            ["sentPending"] = sent - reported,
            ["sentReplacement"] = 0,
            ["refund"] = 0,
            ["registeredFailed"] = group.Rejected.Count,
            ["registeredSuccess"] = registered,
        };
    }
}
