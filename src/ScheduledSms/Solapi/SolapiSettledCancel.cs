namespace ScheduledSms.Solapi;

/// <summary>What came of cancelling, and how certain it is who did it.</summary>
/// <param name="Result">How the schedule stands.</param>
/// <param name="AnswerWasLost">The lost answer, if one was: then it may have been another caller, at the same time, who cancelled.</param>
internal sealed record SolapiSettledCancel(CancelResult Result, ScheduledSmsException? AnswerWasLost);
