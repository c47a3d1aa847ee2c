using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Emulator.Control;
using ScheduledSms.Emulator.Snapshots;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Sets quirks by their names, such as <c>solapi.canceledGroupBecomes</c>.</summary>
internal static class SeedQuirks
{
    public static void Set(ScheduledSmsEmulator emulator, IReadOnlyDictionary<string, JsonElement> quirks)
    {
        var jsms = Changed(emulator.Jsms.Quirks, SnapshotJson.Readable.JsmsQuirks, "jsms.", quirks);
        var solapi = Changed(emulator.Solapi.Quirks, SnapshotJson.Readable.SolapiQuirks, "solapi.", quirks);
        if (quirks.Keys.FirstOrDefault(name => !name.StartsWith("jsms.", StringComparison.Ordinal) && !name.StartsWith("solapi.", StringComparison.Ordinal)) is { } unknown)
            throw Unknown(unknown);
        Settings.Copy(jsms, emulator.Jsms.Quirks);
        Settings.Copy(solapi, emulator.Solapi.Quirks);
    }

    private static T Changed<T>(T quirks, JsonTypeInfo<T> type, string prefix, IReadOnlyDictionary<string, JsonElement> changes)
        where T : class
    {
        var json = JsonSerializer.SerializeToNode(quirks, type)!.AsObject();
        var changed = quirks;
        foreach (var (name, value) in changes.Where(change => change.Key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            var member = name[prefix.Length..];
            if (!json.ContainsKey(member))
                throw Unknown(name);
            json[member] = JsonNode.Parse(value.GetRawText());
            try
            {
                changed = json.Deserialize(type)!;
            }
            catch (JsonException)
            {
                throw new ControlProblemException(400, $"'quirks.{name}' cannot be {value.GetRawText()}.");
            }
        }

        return changed;
    }

    private static ControlProblemException Unknown(string name) => new(400, $"There is no quirk '{name}'.");
}
