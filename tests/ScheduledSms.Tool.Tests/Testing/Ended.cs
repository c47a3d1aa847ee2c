using System.Text.Json.Nodes;

namespace ScheduledSms.Tool.Tests.Testing;

/// <summary>How the program ended, and what it printed.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of <c>--json</c>.</summary>
    public IReadOnlyList<JsonObject> Lines => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonNode.Parse(line)!.AsObject())];

    /// <summary>The names of a line's members.</summary>
    public string Members(int line = 0) => string.Join(' ', Lines[line].Select(static member => member.Key));
}
