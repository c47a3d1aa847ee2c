using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Snapshots;

namespace ScheduledSms.Emulator.Replay;

/// <summary>One thing done to an emulator: one of its members other than <see cref="At"/> is set.</summary>
internal sealed record RunStep
{
    /// <summary>The time on the emulator's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public RunRequest? Request { get; init; }

    public RunClock? Clock { get; init; }

    public RunFault? Fault { get; init; }

    public RunMessage? Message { get; init; }

    /// <summary>An account that was added or set up, in its state at that time.</summary>
    public JsmsAccountSnapshot? JsmsAccount { get; init; }

    /// <inheritdoc cref="JsmsAccount"/>
    public SolapiAccountSnapshot? SolapiAccount { get; init; }

    public RunSettings? Settings { get; init; }

    /// <summary>A seed, as it was given.</summary>
    public JsonObject? Seed { get; init; }
}
