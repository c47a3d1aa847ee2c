namespace ScheduledSms.Tests.Hostile;

/// <summary>A place where an app hands text to the library.</summary>
/// <param name="Name">The place.</param>
/// <param name="Send">Makes a call of a server with the text in that place.</param>
internal sealed record HostileInput(string Name, Func<Uri, string, Task> Send)
{
    /// <summary>True where a rejection may repeat the text, made printable: it is a name that the app chose, and says what to mend.</summary>
    public bool IsName { get; init; }

    /// <summary>True where the text does not go over the wire: it only chooses something.</summary>
    public bool StaysHere { get; init; }

    /// <summary>True where no text but one that was declared is taken, so that a harmless one is rejected too.</summary>
    public bool IsRejected { get; init; }

    /// <summary>True where an empty text is none.</summary>
    public bool IsOptional { get; init; }

    /// <summary>True for keys: only printable ASCII without spaces may be in a header.</summary>
    public bool IsKey { get; init; }
}
