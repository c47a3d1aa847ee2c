namespace ScheduledSms.Emulator.Faults;

/// <summary>What an action needs, which decides at which points it can be done.</summary>
internal enum FaultEffect
{
    /// <summary>A connection: it ends it.</summary>
    EndsConnection,

    /// <summary>A request: it answers in the provider's place.</summary>
    ReplacesResponse,

    /// <summary>The provider's response: it deforms it.</summary>
    MalformsResponse,
}
