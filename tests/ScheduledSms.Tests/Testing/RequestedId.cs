using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ScheduledSms.Tests.Testing;

/// <summary>A provider responds about the schedule or group that was asked for, whose id the stored samples do not have.</summary>
internal static partial class RequestedId
{
    public static byte[] PutInto(byte[] body, string path)
    {
        var text = Encoding.UTF8.GetString(body);
        return IdInPath().Match(path) is { Success: true } found && Encoding.UTF8.GetByteCount(text) == body.Length
            ? Encoding.UTF8.GetBytes(PutInto(text, found.Groups["id"].Value))
            : body;
    }

    public static string PutIntoText(string body, string path) => IdInPath().Match(path) is { Success: true } found ? PutInto(body, found.Groups["id"].Value) : body;

    private static string PutInto(string body, string segment) =>
        IdInBody().Replace(body, member => $"{member.Groups["name"].Value}{JsonSerializer.Serialize(Uri.UnescapeDataString(segment))}");

    [GeneratedRegex(@"/(groups|schedule/batch|schedule)/(?!batch$)(?<id>[^/?]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex IdInPath();

    [GeneratedRegex(@"(?<name>""(schedule_id|groupId)""\s*:\s*)""[^""\\]+""", RegexOptions.ExplicitCapture)]
    private static partial Regex IdInBody();
}
