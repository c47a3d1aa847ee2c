namespace ScheduledSms.Emulator.Solapi;

/// <summary>The response to scheduling a group that is already scheduled.</summary>
public enum SolapiScheduleAgain
{
    /// <summary>400 InvalidStatus.</summary>
    Rejected,

    /// <summary>The new time replaces the old one.</summary>
    Replaces,
}
