using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Quirks;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Every quirk of an emulator, by name.</summary>
internal sealed class QuirkList(JsmsQuirks jsms, SolapiQuirks solapi)
{
    public IReadOnlyList<EmulatedQuirk> All { get; } =
    [
        .. typeof(JsmsQuirks).GetProperties().Select(property => new EmulatedQuirk(ProviderNames.Jsms, property, jsms, new JsmsQuirks())),
        .. typeof(SolapiQuirks).GetProperties().Select(property => new EmulatedQuirk(ProviderNames.Solapi, property, solapi, new SolapiQuirks())),
    ];
}
