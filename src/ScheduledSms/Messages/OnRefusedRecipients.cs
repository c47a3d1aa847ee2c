namespace ScheduledSms;

/// <summary>What to do when the provider refuses some of the recipients.</summary>
public enum OnRefusedRecipients
{
    /// <summary>Schedule the others, and tell who was refused.</summary>
    ScheduleTheRest = 0,

    /// <summary>Schedule nobody. Only where <see cref="ProviderCapabilities.CanAbortOnRefusal"/>; elsewhere it is refused before any request.</summary>
    Abort,
}
