namespace ScheduledSms.Emulator.Solapi;

/// <summary>What a <c>scheduledDate</c> in the past does in a call that also makes the group.</summary>
public enum SolapiSendManyInThePast
{
    /// <summary>The messages are sent at once.</summary>
    SendsNow,

    /// <summary>400 InvalidScheduledDate, as when a group is scheduled.</summary>
    IsRejected,
}
