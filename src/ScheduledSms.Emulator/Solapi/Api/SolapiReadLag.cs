using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>What reads of a group still return after a write, when reads lag behind writes.</summary>
internal sealed class SolapiReadLag(SolapiQuirks quirks, SolapiResponses responses)
{
    private static readonly TimeSpan MaxReads = TimeSpan.FromSeconds(10);

    /// <summary>Call before a group is changed.</summary>
    public void Remember(StoredSolapiGroup group, DateTimeOffset now) => (group.Before, group.ReadsBehind, group.BehindUntil) =
        quirks.LaggingReads > 0 ? (responses.Group(group), quirks.LaggingReads, now + MaxReads) : (null, 0, now);

    public EmulatedResponse Read(StoredSolapiGroup group, DateTimeOffset now)
    {
        if (group is not { Before: { Body: { } body } before, ReadsBehind: > 0 } || now >= group.BehindUntil)
            return responses.Group(group);

        group.ReadsBehind--;
        return before with { Body = body.DeepClone() };
    }
}
