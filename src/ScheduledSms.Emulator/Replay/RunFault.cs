using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Replay;

/// <summary>A fault was placed, or faults taken away.</summary>
internal sealed record RunFault
{
    /// <summary>The rule that was placed, as the control API takes it.</summary>
    public JsonObject? Placed { get; init; }

    public IReadOnlyList<int>? Removed { get; init; }
}
