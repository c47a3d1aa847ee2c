using static ScheduledSms.Tests.Testing.LoopbackServer;

namespace ScheduledSms.Tests.Testing;

/// <summary>Servers, and gateways before them, that send a request back, in the places of a response that .NET or the library may quote.</summary>
internal static class Reflections
{
    public static IReadOnlyDictionary<string, Func<ReceivedRequest, Step>> All { get; } = new Dictionary<string, Func<ReceivedRequest, Step>>(StringComparer.Ordinal)
    {
        ["as it is"] = static request => SendAndClose($"{request.Head}\r\n\r\n{request.Body}"),
        ["the body as a status line"] = static request => SendAndClose($"{OneLine(request)}\r\n\r\n"),
        ["half of the body as a status line"] = static request => SendAndClose($"{OneLine(request)[(request.Body.Length / 2)..]}\r\n\r\n"),
        ["the authorization as a status line"] = static request => SendAndClose($"{request.Header("Authorization")}\r\n\r\n"),
        ["the end of the authorization as a status line"] = static request => SendAndClose($"{request.Header("Authorization")![20..]}\r\n\r\n"),
        ["the body as a header line"] = static request => SendAndClose($"HTTP/1.1 200 OK\r\n{OneLine(request)}\r\n\r\n"),
        ["the authorization as a header line"] = static request => SendAndClose($"HTTP/1.1 200 OK\r\n{request.Header("Authorization")}\r\n\r\n"),
        ["the body as a reason phrase"] = static request => SendAndClose($"HTTP/1.1 400 {OneLine(request)}\r\nContent-Length: 0\r\n\r\n"),
        ["the body as a chunk's length"] = static request => SendAndClose($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{OneLine(request)}\r\n\r\n"),
        ["the body as a content type"] = static request => SendAndClose($"HTTP/1.1 400 No\r\nContent-Type: {OneLine(request)}\r\nContent-Length: 0\r\n\r\n"),
        ["the body as a Retry-After"] = static request => SendAndClose($"HTTP/1.1 503 No\r\nRetry-After: {OneLine(request)}\r\nContent-Length: 0\r\n\r\n"),
        ["the whole request as an error page"] = static request => Respond(403, $"<pre>{request.Head}\r\n\r\n{request.Body}</pre>"),
        ["the body as a success"] = static request => Respond(200, request.Body),
        ["the body as a name in a success"] = static request => Respond(200, Json(new Dictionary<string, object> { [request.Body] = 1, ["schedule_id"] = new[] { 1 }, ["groupId"] = new[] { 1 } })),
        ["the body as an error's code"] = static request => Respond(400, Error(request.Body)),
        ["the authorization as an error's code"] = static request => Respond(400, Error(request.Header("Authorization")!)),
        ["the body in an error, escaped twice"] = static request => Respond(400, Error(Json(request.Body))),
    };

    private static string OneLine(ReceivedRequest request) => request.Body.ReplaceLineEndings(" ");

    private static string Json<T>(T value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static string Error(string said) => Json(new { error = new { code = said, message = said }, errorCode = said, errorMessage = said });
}
