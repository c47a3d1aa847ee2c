namespace ScheduledSms;

/// <summary>What to do when the provider rejects some of the recipients.</summary>
public enum RejectedRecipientHandling
{
    /// <summary>Schedule the others, and report the rejected recipients.</summary>
    ScheduleTheRest = 0,

    /// <summary>Schedule nobody. Only where <see cref="ProviderCapabilities.CanAbortOnRejection"/>; elsewhere the call is rejected before any request.</summary>
    Abort,
}
