namespace ScheduledSms.Emulator.Snapshots;

/// <summary>
/// Everything both providers hold, and the clock. The journal, what was delivered and the faults are not in it, nor are
/// secrets of keys that look live.
/// </summary>
internal sealed record EmulatorSnapshot
{
    public const int CurrentVersion = 1;

    public int Version { get; init; } = CurrentVersion;

    public required ClockSnapshot Clock { get; init; }

    public required IdsSnapshot Ids { get; init; }

    /// <summary>The number that the next request gets in the journal, since histories name requests by it.</summary>
    public long NextRequest { get; init; }

    public required JsmsSnapshot Jsms { get; init; }

    public required SolapiSnapshot Solapi { get; init; }

    /// <summary>In the order they were made.</summary>
    public required IReadOnlyList<MessageSnapshot> Messages { get; init; }
}
