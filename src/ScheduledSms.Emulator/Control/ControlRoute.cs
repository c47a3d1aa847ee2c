using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>One operation of the control API, under a <see cref="PathPattern"/>. A null response means that it has written its own.</summary>
internal sealed record ControlRoute(string Method, string Path, Func<ControlRequest, HttpContext, Task<WireResponse?>> Serve)
{
    public ControlRoute(string method, string path, Func<ControlRequest, WireResponse> response)
        : this(method, path, (request, _) => Task.FromResult<WireResponse?>(response(request)))
    {
    }

    public PathPattern Pattern { get; } = new(ControlPaths.Api + Path);

    /// <summary>The maximum size of its body, in bytes.</summary>
    public int MaxBodyBytes { get; init; } = 64 * 1024;

    /// <summary>Whether it reads its body itself, as it arrives.</summary>
    public bool StreamsBody { get; init; }

    public static WireResponse Ok(JsonNode body) => WireResponse.Of(EmulatedResponse.Ok(body));

    public static WireResponse NoContent() => new() { Status = 204, ContentType = null };
}
