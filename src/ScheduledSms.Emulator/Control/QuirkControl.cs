using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Quirks;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Control;

/// <summary>Quirks: listed, and set by name. Those set together are set all or none.</summary>
internal static class QuirkControl
{
    public static IEnumerable<ControlRoute> Routes(EmulatorCore core)
    {
        var quirks = new QuirkList(core.Jsms.Quirks, core.Solapi.Quirks);
        return
        [
            new("GET", "quirks", _ => List(quirks)),
            new("PATCH", "quirks", request => Set(core, quirks, request)),
        ];
    }

    private static WireResponse Set(EmulatorCore core, QuirkList quirks, ControlRequest request)
    {
        var changes = request.Read(members => quirks.All.Select(quirk => Read(quirk, members)).OfType<Action>().ToList());
        core.Clock.At(Cause.Control, _ =>
        {
            changes.ForEach(change => change());
            return 0;
        });
        core.Changes.Raise(new Change(ChangeKind.Settings));
        return List(quirks);
    }

    private static Action? Read(EmulatedQuirk quirk, JsonMembers members)
    {
        members.RejectNull(quirk.Name);
        var given = quirk.Type switch
        {
            QuirkType.Boolean => members.Flag(quirk.Name)?.ToString(),
            QuirkType.Integer => members.Whole(quirk.Name) is { } number ? FormattableString.Invariant($"{number}") : null,
            _ => members.Text(quirk.Name),
        };
        try
        {
            return given is null ? null : quirk.Read(given);
        }
        catch (FormatException exception)
        {
            throw new ControlProblemException(400, exception.Message);
        }
    }

    private static WireResponse List(QuirkList quirks) => ControlRoute.Ok(new JsonObject { ["quirks"] = new JsonArray([.. quirks.All.Select(Write)]) });

    private static JsonObject Write(EmulatedQuirk quirk) => new()
    {
        ["name"] = quirk.Name,
        ["summary"] = quirk.Summary,
        ["source"] = quirk.Source,
        ["type"] = CamelCase.Of(quirk.Type),
        ["choices"] = quirk.Choices is { } choices ? new JsonArray([.. choices.Select(choice => (JsonNode)choice)]) : null,
        ["default"] = quirk.Default,
        ["value"] = quirk.Value,
    };
}
