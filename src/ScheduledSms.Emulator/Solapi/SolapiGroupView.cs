using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>What can be searched for in a group, at some time.</summary>
internal sealed record SolapiGroupView(StoredSolapiGroup Group, SolapiGroupStatus Status, DateTimeOffset Updated, DateTimeOffset? ScheduledAt, int Total, int SentTotal)
{
    /// <summary>The response about it at that time; null for the group as it is now.</summary>
    public JsonNode? Body { get; init; }

    public static SolapiGroupView Of(StoredSolapiGroup group, SolapiQuirks quirks) =>
        new(group, group.Status, group.Updated, group.ScheduledAt, group.CountTotal(quirks), group.Sent is null ? 0 : group.Messages.Count);
}

/// <summary>The reads and lists that still show a group as it was before its last write.</summary>
/// <param name="Before">It, as they show it; null when it did not exist.</param>
/// <param name="Until">When they show it as it is, in any case.</param>
internal sealed record SolapiGroupLag(SolapiGroupView? Before, DateTimeOffset Until)
{
    public int Reads { get; set; }

    public int Lists { get; set; }
}
