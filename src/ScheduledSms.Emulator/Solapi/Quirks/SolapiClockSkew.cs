namespace ScheduledSms.Emulator.Solapi;

/// <summary>Which dates of a signature are accepted.</summary>
public enum SolapiClockSkew
{
    /// <summary>Up to 15 minutes in the past or in the future (document of 2022).</summary>
    BothWays,

    /// <summary>Up to 15 minutes in the past, and up to a day in the future: as the provider's own PHP client needs it, which signs nine hours ahead.</summary>
    PastOnly,

    /// <summary>Any.</summary>
    Lax,
}
