
namespace ScheduledSms.Emulator.Solapi.Snapshots;

/// <summary>The SOLAPI half.</summary>
internal sealed record SolapiSnapshot
{
    public required SolapiQuirks Quirks { get; init; }

    public required IReadOnlyList<SolapiAccountSnapshot> Accounts { get; init; }
}
