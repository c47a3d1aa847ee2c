namespace ScheduledSms.Solapi;

/// <summary>What came of canceling, and how certain it is who did it.</summary>
/// <param name="Result">How the schedule stands.</param>
/// <param name="LostResponse">The lost response, if one was: then it may have been another caller, at the same time, who canceled.</param>
internal sealed record SolapiSettledCancel(CancelResult Result, ScheduledSmsException? LostResponse);
