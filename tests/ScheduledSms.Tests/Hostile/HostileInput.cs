namespace ScheduledSms.Tests.Hostile;

/// <summary>A place where an app passes text to the library.</summary>
/// <param name="Name">The place.</param>
/// <param name="Send">Makes a call to a server with the text in that place.</param>
internal sealed record HostileInput(string Name, Func<Uri, string, Task> Send)
{
    /// <summary>True where a rejection may quote the text, made printable: it is a name that the app chose, and shows what to fix.</summary>
    public bool IsName { get; init; }

    /// <summary>True where the text does not go over the wire: it only selects something.</summary>
    public bool StaysHere { get; init; }

    /// <summary>True where only a declared text is accepted, so that a harmless one is rejected too.</summary>
    public bool IsRejected { get; init; }

    /// <summary>True where an empty text means none.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True for keys: only printable ASCII without spaces may be in a header.</summary>
    public bool IsKey { get; init; }
}
