using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Replay;

/// <summary>The provider-wide settings, after a change.</summary>
internal sealed record RunSettings
{
    public required JsmsQuirks Jsms { get; init; }

    public required SolapiQuirks Solapi { get; init; }

    public required JsmsDeveloper Developer { get; init; }
}
