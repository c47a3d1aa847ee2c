using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Replay;

/// <summary>What is set for a provider as a whole, after a change.</summary>
internal sealed record RunSettings
{
    public required JsmsQuirks Jsms { get; init; }

    public required SolapiQuirks Solapi { get; init; }

    public required JsmsDeveloper Developer { get; init; }
}
