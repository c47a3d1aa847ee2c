using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Replay;

/// <summary>A fault was placed, or faults were removed.</summary>
internal sealed record RunFault
{
    /// <summary>The rule that was placed, in the control API's format.</summary>
    public JsonObject? Placed { get; init; }

    public IReadOnlyList<int>? Removed { get; init; }
}
