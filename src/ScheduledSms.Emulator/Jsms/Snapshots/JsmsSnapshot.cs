
namespace ScheduledSms.Emulator.Jsms.Snapshots;

/// <summary>The JSMS half.</summary>
internal sealed record JsmsSnapshot
{
    public required JsmsQuirks Quirks { get; init; }

    public required JsmsDeveloper Developer { get; init; }

    public required IReadOnlyList<JsmsAccountSnapshot> Accounts { get; init; }
}
