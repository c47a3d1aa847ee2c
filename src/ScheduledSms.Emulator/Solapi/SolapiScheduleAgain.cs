namespace ScheduledSms.Emulator.Solapi;

/// <summary>What scheduling a group gets that is scheduled already.</summary>
public enum SolapiScheduleAgain
{
    /// <summary>400 InvalidStatus.</summary>
    Rejected,

    /// <summary>The new time replaces the old one.</summary>
    Replaces,
}
