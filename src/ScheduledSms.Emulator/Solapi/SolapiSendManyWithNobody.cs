namespace ScheduledSms.Emulator.Solapi;

/// <summary>What a group becomes that was to be sent or scheduled in one call, when all its messages are rejected.</summary>
public enum SolapiSendManyWithNobody
{
    /// <summary>FAILED.</summary>
    Fails,

    /// <summary>It stays PENDING.</summary>
    StaysPending,

    /// <summary>It is scheduled or sent as any other, with nothing in it.</summary>
    GoesOn,
}
