using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi;
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

/// <summary>A request to a provider. Its credentials are not kept.</summary>
internal sealed record RunRequest
{
    /// <summary>Its number in the journal, in the order of arrival; the steps are in execution order.</summary>
    public required long Sequence { get; init; }

    public DateTimeOffset ArrivedAt { get; init; }

    public string Method { get; init; } = "";

    /// <summary>Path and query as sent on the wire.</summary>
    public string Path { get; init; } = "";

    public string Provider { get; init; } = "";

    public string? Operation { get; init; }

    public string? ContentType { get; init; }

    /// <summary>The key of the authenticated account; null if there was none.</summary>
    public string? Account { get; init; }

    public string Body { get; init; } = "";

    /// <summary>Whether it reached the provider's rules: a fault may have hit it first, or authentication failed.</summary>
    public required bool CarriedOut { get; init; }

    /// <summary>The response status, after faults; null if there was no response.</summary>
    public int? Status { get; init; }

    public bool Committed { get; init; }

    /// <summary>The schedule or group that it created or named.</summary>
    public string? Message { get; init; }

    /// <summary>The fault that hit it.</summary>
    public int? Fault { get; init; }
}

/// <summary>The provider-wide settings, after a change.</summary>
internal sealed record RunSettings
{
    public required JsmsQuirks Jsms { get; init; }

    public required SolapiQuirks Solapi { get; init; }

    public required JsmsDeveloper Developer { get; init; }
}
