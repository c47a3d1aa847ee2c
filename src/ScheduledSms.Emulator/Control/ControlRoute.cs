using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>One thing the control API does, under a <see cref="PathPattern"/>.</summary>
internal sealed record ControlRoute(string Method, string Path, Func<ControlRequest, WireAnswer> Answer)
{
    public PathPattern Pattern { get; } = new(Path);

    public static WireAnswer Ok(JsonNode body) => WireAnswer.Of(EmulatedAnswer.Ok(body));

    public static WireAnswer NoContent() => new() { Status = 204, ContentType = null };
}
