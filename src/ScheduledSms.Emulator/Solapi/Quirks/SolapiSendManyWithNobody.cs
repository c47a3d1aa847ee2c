namespace ScheduledSms.Emulator.Solapi;

/// <summary>What happens to a group that was to be sent or scheduled in one call when all its messages are rejected.</summary>
public enum SolapiSendManyWithNobody
{
    /// <summary>FAILED.</summary>
    Fails,

    /// <summary>It stays PENDING.</summary>
    StaysPending,

    /// <summary>It is scheduled or sent like any other, without messages.</summary>
    GoesOn,
}
