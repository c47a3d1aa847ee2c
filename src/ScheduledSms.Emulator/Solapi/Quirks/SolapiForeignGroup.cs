namespace ScheduledSms.Emulator.Solapi;

/// <summary>How another account's group appears.</summary>
public enum SolapiForeignGroup
{
    /// <summary>404 ResourceNotFound: as if it did not exist.</summary>
    NotFound,

    /// <summary>403 Forbidden.</summary>
    Forbidden,
}
