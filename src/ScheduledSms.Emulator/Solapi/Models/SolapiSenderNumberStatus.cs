namespace ScheduledSms.Emulator.Solapi;

/// <summary>The state of a sender number. On the wire, the names are uppercase.</summary>
public enum SolapiSenderNumberStatus
{
    /// <summary>It can be used.</summary>
    Active,

    /// <summary>It is not verified yet.</summary>
    Pending,

    /// <summary>It was disabled.</summary>
    Inactive,

    /// <summary>Another account uses it.</summary>
    Duplicated,

    /// <summary>It was blocked.</summary>
    Blocked,

    /// <summary>Its verification expired.</summary>
    Expired,

    /// <summary>The account has more numbers than it may.</summary>
    OverLimit,
}
