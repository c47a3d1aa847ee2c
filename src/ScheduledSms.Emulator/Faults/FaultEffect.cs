namespace ScheduledSms.Emulator.Faults;

/// <summary>What an action needs, which decides at which points it can be done.</summary>
internal enum FaultEffect
{
    /// <summary>A connection: it ends it.</summary>
    EndsConnection,

    /// <summary>A request: it answers in the provider's place.</summary>
    ReplacesAnswer,

    /// <summary>The provider's answer: it deforms it.</summary>
    DeformsAnswer,
}
