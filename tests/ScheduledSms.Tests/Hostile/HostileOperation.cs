namespace ScheduledSms.Tests.Hostile;

/// <summary>A call of a client, with the provider's known responses to it.</summary>
/// <param name="Name">The provider and the call, such as <c>JSMS GetSchedule</c>.</param>
/// <param name="Responses">Successes, as the pages and the references show them.</param>
/// <param name="Errors">Error bodies of the provider.</param>
/// <param name="Open">Creates a client over a transport, and its call.</param>
internal sealed record HostileOperation(
    string Name,
    IReadOnlyList<byte[]> Responses,
    IReadOnlyList<byte[]> Errors,
    Func<HttpMessageHandler, (IDisposable Client, Func<Task> Call)> Open)
{
    /// <summary>The provider's responses to the other requests of a call that makes several; without it, every request gets the spoiled response.</summary>
    public Func<HttpRequestMessage, byte[]>? Otherwise { get; init; }

    /// <summary>The same on every machine and in every run.</summary>
    public int SeedOf(int index)
    {
        var hash = 2166136261u;
        foreach (var letter in Name)
            hash = (hash ^ letter) * 16777619u;
        return (int)((hash + ((uint)index * 2654435761u)) & int.MaxValue);
    }
}
