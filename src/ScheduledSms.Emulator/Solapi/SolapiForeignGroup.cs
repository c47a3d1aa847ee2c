namespace ScheduledSms.Emulator.Solapi;

/// <summary>What another account's group looks like.</summary>
public enum SolapiForeignGroup
{
    /// <summary>404 ResourceNotFound: as if it were not there.</summary>
    NotFound,

    /// <summary>403 Forbidden.</summary>
    Forbidden,
}
