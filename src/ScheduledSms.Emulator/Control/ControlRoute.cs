using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>One thing the control API does, under a <see cref="PathPattern"/>. A null answer: it has written its own.</summary>
internal sealed record ControlRoute(string Method, string Path, Func<ControlRequest, HttpContext, Task<WireAnswer?>> Serve)
{
    public ControlRoute(string method, string path, Func<ControlRequest, WireAnswer> answer)
        : this(method, path, (request, _) => Task.FromResult<WireAnswer?>(answer(request)))
    {
    }

    public PathPattern Pattern { get; } = new(ControlApi.Base + Path);

    /// <summary>How large its body may be, in bytes.</summary>
    public int MaxBodyBytes { get; init; } = 64 * 1024;

    /// <summary>Whether it reads its body itself, as it arrives.</summary>
    public bool StreamsBody { get; init; }

    public static WireAnswer Ok(JsonNode body) => WireAnswer.Of(EmulatedAnswer.Ok(body));

    public static WireAnswer NoContent() => new() { Status = 204, ContentType = null };
}
