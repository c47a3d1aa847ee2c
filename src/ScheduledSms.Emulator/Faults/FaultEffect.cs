namespace ScheduledSms.Emulator.Faults;

/// <summary>What an action needs, which decides at which points it is possible.</summary>
internal enum FaultEffect
{
    /// <summary>A connection, which it ends.</summary>
    EndsConnection,

    /// <summary>A request, to which it responds in the provider's place.</summary>
    ReplacesResponse,

    /// <summary>The provider's response, which it deforms.</summary>
    MalformsResponse,
}
