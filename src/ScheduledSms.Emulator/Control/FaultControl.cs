using System.Globalization;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>Faults: listed, placed and removed.</summary>
internal static class FaultControl
{
    private const string Path = "faults";

    public static IEnumerable<ControlRoute> Routes(EmulatorCore core) =>
    [
        new("GET", Path, _ => ControlRoute.Ok(new JsonObject { ["faults"] = new JsonArray([.. core.Faults.Placed.Select(FaultJson.Write)]) })),
        new("GET", Path + "/catalog", _ => ControlRoute.Ok(FaultCatalog.Write(core.Providers))),
        new("POST", Path, request => Add(core.Faults, request)),
        new("DELETE", Path, _ =>
        {
            core.Faults.Clear();
            return ControlRoute.NoContent();
        }),
        new("DELETE", Path + "/{}", request => Remove(core.Faults, request.Id)),
    ];

    private static WireResponse Add(EmulatorFaults faults, ControlRequest request)
    {
        var placed = faults.Add(request.Read(FaultJson.Read));
        return WireResponse.Of(new EmulatedResponse(201, FaultJson.Write(placed)))
            .With("Location", string.Create(CultureInfo.InvariantCulture, $"{ControlPaths.Api}{Path}/{placed.Id}"));
    }

    private static WireResponse Remove(EmulatorFaults faults, string id) =>
        int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && faults.Remove(number)
            ? ControlRoute.NoContent()
            : throw new ControlProblemException(404, $"There is no fault '{id}'.");
}

/// <summary>What a fault can consist of: the operations, the points, and the actions with the points where they are possible.</summary>
internal static class FaultCatalog
{
    public static JsonObject Write(IEnumerable<ProviderApi> providers) => new()
    {
        ["operations"] = new JsonArray([.. providers.SelectMany(provider => provider.Operations.Distinct(StringComparer.Ordinal).Select(operation => new JsonObject
        {
            ["provider"] = provider.Name,
            ["operation"] = operation,
        }))]),
        ["points"] = new JsonArray([.. Enum.GetValues<FaultPoint>().Select(point => (JsonNode)CamelCase.Of(point))]),
        ["actions"] = new JsonArray([.. FaultActionJson.Catalog.Select(action => new JsonObject
        {
            ["kind"] = action.Kind,
            ["points"] = new JsonArray([.. Enum.GetValues<FaultPoint>().Where(point => FaultCheck.CanBeDone(action.Effect, point)).Select(point => (JsonNode)CamelCase.Of(point))]),
            ["members"] = new JsonArray([.. action.Members.Select(member => new JsonObject
            {
                ["name"] = member.Name,
                ["type"] = member.Type,
                ["example"] = member.Example.DeepClone(),
                ["required"] = member.IsRequired,
            })]),
        })]),
    };
}
