namespace ScheduledSms.Emulator.Solapi;

/// <summary>What a group becomes that cannot be sent at its time.</summary>
public enum SolapiFailedSend
{
    /// <summary>FAILED (inferred from the documents of 2022).</summary>
    Failed,

    /// <summary>SYSTEM-ERROR (a client of 2026 that cites the group pages).</summary>
    SystemError,
}
