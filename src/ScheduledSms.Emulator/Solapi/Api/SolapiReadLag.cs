using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>What reads of a group, and lists with it, still show after a write, when they lag behind writes.</summary>
internal sealed class SolapiReadLag(SolapiQuirks quirks, SolapiResponses responses)
{
    private static readonly TimeSpan MaxLag = TimeSpan.FromSeconds(10);

    /// <summary>Call before a group is changed.</summary>
    public void Remember(StoredSolapiGroup group, DateTimeOffset now) => Lag(group, now, () => SolapiGroupView.Of(group, quirks) with { Body = responses.Group(group).Body });

    /// <summary>Call after a group was created: a list lacks it. A read does not, since only its creator has its id.</summary>
    public void RememberNew(StoredSolapiGroup group, DateTimeOffset now) => Lag(group, now, () => null);

    public EmulatedResponse Read(StoredSolapiGroup group, DateTimeOffset now)
    {
        if (group.Lag is not { Before.Body: { } before, Reads: > 0 } lag || now >= lag.Until)
            return responses.Group(group);

        lag.Reads--;
        return EmulatedResponse.Ok(before.DeepClone());
    }

    public IEnumerable<SolapiGroupView> List(IEnumerable<StoredSolapiGroup> groups, DateTimeOffset now) =>
        groups.Select(group => IsListedAsBefore(group, now) ? group.Lag!.Before : SolapiGroupView.Of(group, quirks)).OfType<SolapiGroupView>();

    private static bool IsListedAsBefore(StoredSolapiGroup group, DateTimeOffset now)
    {
        if (group.Lag is not { Lists: > 0 } lag || now >= lag.Until)
            return false;
        lag.Lists--;
        return true;
    }

    private void Lag(StoredSolapiGroup group, DateTimeOffset now, Func<SolapiGroupView?> before) => group.Lag = quirks is { LaggingReads: 0, LaggingLists: 0 }
        ? null
        : new SolapiGroupLag(before(), now + MaxLag) { Reads = quirks.LaggingReads, Lists = quirks.LaggingLists };
}
