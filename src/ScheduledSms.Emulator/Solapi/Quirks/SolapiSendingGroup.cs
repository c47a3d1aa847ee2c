namespace ScheduledSms.Emulator.Solapi;

/// <summary>What a group is while it is sent.</summary>
public enum SolapiSendingGroup
{
    /// <summary>SENDING (documents of 2018 and 2022).</summary>
    Sending,

    /// <summary>PROCESSING (a client of 2026 that cites the group pages).</summary>
    Processing,
}
