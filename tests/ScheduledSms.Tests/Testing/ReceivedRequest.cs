namespace ScheduledSms.Tests.Testing;

/// <summary>A request as it came over the wire.</summary>
internal sealed record ReceivedRequest(string Head, string Body)
{
    public string Line => Head.Split("\r\n")[0];

    public string? Header(string name) => HeaderOf(Head, name);

    public static string? HeaderOf(string head, string name) => head.Split("\r\n").Skip(1)
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault();
}
