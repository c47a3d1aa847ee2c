namespace ScheduledSms.Emulator;

/// <summary>The reported outcome of a message that was handed over.</summary>
public enum DeliveryOutcome
{
    /// <summary>It reached the handset: JSMS 4001, SOLAPI 4000.</summary>
    Delivered,

    /// <summary>It did not reach the handset: any other code.</summary>
    Failed,

    /// <summary>It is never reported.</summary>
    NotReported,
}
