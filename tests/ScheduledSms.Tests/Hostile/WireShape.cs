using System.Text;
using System.Text.Json;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Hostile;

/// <summary>The parts of a request that must not change with a text in it, and every text that it carries.</summary>
internal static class WireShape
{
    /// <summary>The method, the number of path segments, the query parameters, and the headers.</summary>
    public static string Of(ReceivedRequest request)
    {
        var (verb, target) = request.Line.Split(' ') is [var first, var second, "HTTP/1.1"] ? (first, second) : throw new InvalidDataException("The request line has other parts than three.");
        var (path, query) = target.Split('?', 2) is [var before, var after] ? (before, after) : (target, "");
        var headers = request.Head.Split("\r\n").Skip(1).Select(static line => line.Split(':')[0]).Order(StringComparer.Ordinal);
        return $"{verb} {string.Concat(path.Where(static c => c == '/'))} ?{string.Join('&', query.Split('&').Select(static part => part.Split('=')[0]))} {string.Join(", ", headers)}";
    }

    /// <summary>The texts of the path, the query, the body and the credentials, as the provider would read them.</summary>
    public static IEnumerable<string> Texts(ReceivedRequest request)
    {
        var target = request.Line.Split(' ')[1];
        foreach (var part in target.Split('/', '?', '&').SelectMany(static part => part.Split('=', 2)))
            yield return Uri.UnescapeDataString(part);
        var credentials = request.Header("Authorization") ?? "";
        yield return credentials.StartsWith("Basic ", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(credentials["Basic ".Length..])) : credentials;
        if (request.Body.Length == 0)
            yield break;
        using var body = JsonDocument.Parse(request.Body);
        foreach (var text in Texts(body.RootElement))
            yield return text;
    }

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(static member => Texts(member.Value).Prepend(member.Name)),
        _ => [],
    };
}
