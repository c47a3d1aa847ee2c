namespace ScheduledSms.Emulator;

/// <summary>What a delivery report says of a message that was handed over.</summary>
public enum DeliveryOutcome
{
    /// <summary>It reached the handset: JSMS 4001, SOLAPI 4000.</summary>
    Delivered,

    /// <summary>It did not: any other code.</summary>
    Failed,

    /// <summary>There never is a report.</summary>
    NotReported,
}
