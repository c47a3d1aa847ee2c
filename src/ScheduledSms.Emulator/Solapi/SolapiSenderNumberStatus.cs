namespace ScheduledSms.Emulator.Solapi;

/// <summary>The state of a sender number. On the wire the names are in capitals.</summary>
public enum SolapiSenderNumberStatus
{
    /// <summary>It can be used.</summary>
    Active,

    /// <summary>It was not verified yet.</summary>
    Pending,

    /// <summary>It was switched off.</summary>
    Inactive,

    /// <summary>Another account uses it.</summary>
    Duplicated,
}
