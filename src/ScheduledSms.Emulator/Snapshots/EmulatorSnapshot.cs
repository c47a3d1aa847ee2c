using ScheduledSms.Emulator.Clock;

namespace ScheduledSms.Emulator.Snapshots;

/// <summary>
/// The contents of both providers, and the clock. The journal, the delivered messages and the faults are not included, nor are
/// secrets of keys that look live.
/// </summary>
internal sealed record EmulatorSnapshot
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required ClockSnapshot Clock { get; init; }

    public required IdsSnapshot Ids { get; init; }

    /// <summary>The journal number of the next request, since histories refer to requests by number.</summary>
    public long NextRequest { get; init; }

    public required JsmsSnapshot Jsms { get; init; }

    public required SolapiSnapshot Solapi { get; init; }

    /// <summary>In creation order.</summary>
    public required IReadOnlyList<MessageSnapshot> Messages { get; init; }
}
