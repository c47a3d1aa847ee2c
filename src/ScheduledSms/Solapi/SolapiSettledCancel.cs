namespace ScheduledSms.Solapi;

/// <summary>The result of a cancellation, and how certain it is which caller canceled.</summary>
/// <param name="Result">The result.</param>
/// <param name="LostResponse">The lost response, if any: then another caller may have canceled at the same time.</param>
internal sealed record SolapiSettledCancel(CancelResult Result, ScheduledSmsException? LostResponse);
