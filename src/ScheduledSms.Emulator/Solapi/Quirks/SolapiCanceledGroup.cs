namespace ScheduledSms.Emulator.Solapi;

/// <summary>What a canceled group becomes.</summary>
public enum SolapiCanceledGroup
{
    /// <summary>PENDING: it can be changed and scheduled again (documents of 2026 and 2018).</summary>
    Pending,

    /// <summary>FAILED: a new group is needed (documents of 2022).</summary>
    Failed,
}
