namespace ScheduledSms.Emulator.Solapi;

/// <summary>The effect of a past <c>scheduledDate</c> in a call that also creates the group.</summary>
public enum SolapiSendManyInThePast
{
    /// <summary>The messages are sent immediately.</summary>
    SendsNow,

    /// <summary>400 InvalidScheduledDate, as when a group is scheduled.</summary>
    IsRejected,
}
