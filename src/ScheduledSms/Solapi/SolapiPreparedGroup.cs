namespace ScheduledSms.Solapi;

/// <summary>A group that has its messages, and is not scheduled.</summary>
/// <param name="GroupId">The group.</param>
/// <param name="Added">What the response to adding them names.</param>
/// <param name="RejectedCount">How many were rejected: the list may name fewer.</param>
internal sealed record SolapiPreparedGroup(string GroupId, SolapiAddedSummary Added, int RejectedCount);
