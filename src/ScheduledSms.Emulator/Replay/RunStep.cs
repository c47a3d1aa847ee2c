using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Replay;

/// <summary>One thing that was done to an emulator: one of its members, save <see cref="At"/>, is there.</summary>
internal sealed record RunStep
{
    /// <summary>What the emulator's clock showed.</summary>
    public required DateTimeOffset At { get; init; }

    public RunRequest? Request { get; init; }

    public RunClock? Clock { get; init; }

    public RunFault? Fault { get; init; }

    public RunMessage? Message { get; init; }

    /// <summary>An account was added, or set up; as it was then.</summary>
    public JsmsAccountSnapshot? JsmsAccount { get; init; }

    /// <inheritdoc cref="JsmsAccount"/>
    public SolapiAccountSnapshot? SolapiAccount { get; init; }

    public RunSettings? Settings { get; init; }

    /// <summary>A seed, as it was given.</summary>
    public JsonObject? Seed { get; init; }
}
