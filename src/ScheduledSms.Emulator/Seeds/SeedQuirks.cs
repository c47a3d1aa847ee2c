using System.Text.Json;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Quirks;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Sets quirks by name, such as <c>solapi.canceledGroupBecomes</c>: all of them or none.</summary>
internal static class SeedQuirks
{
    public static void Set(EmulatorCore core, IReadOnlyDictionary<string, JsonElement> quirks)
    {
        var known = new QuirkList(core.Jsms.Quirks, core.Solapi.Quirks).All.ToDictionary(quirk => quirk.Name, StringComparer.Ordinal);
        List<Action> changes = [.. quirks.Select(change => Read(known, change.Key, change.Value))];
        changes.ForEach(change => change());
    }

    private static Action Read(Dictionary<string, EmulatedQuirk> known, string name, JsonElement value)
    {
        if (!known.TryGetValue(name, out var quirk))
            throw new ControlProblemException(400, $"There is no quirk '{name}'; there are {string.Join(", ", known.Keys)}.");
        try
        {
            return quirk.Read(value.ToString());
        }
        catch (FormatException exception)
        {
            throw new ControlProblemException(400, exception.Message);
        }
    }
}
