using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

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
