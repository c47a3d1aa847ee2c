namespace ScheduledSms.Tool.Settings;

/// <summary>Where the settings are, and whose of them are meant.</summary>
internal sealed record SettingsOptions
{
    /// <summary>The account's name, or null for the unnamed one.</summary>
    public string? Account { get; init; }

    /// <summary>The provider, or null for every one that has the account.</summary>
    public string? Provider { get; init; }

    /// <summary>The file in the place of the folder's own, or null.</summary>
    public string? File { get; init; }

    /// <summary>The id of the user secrets, or null for those of the folder's project.</summary>
    public string? UserSecrets { get; init; }

    /// <summary>The environment, as .NET's hosts call it, or null for that of the machine.</summary>
    public string? Environment { get; init; }

    /// <summary>Where the providers are, or null for where the settings say.</summary>
    public Uri? BaseAddress { get; init; }
}
