using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>A rule as JSON: the members of <see cref="Fault"/>, without those that are null.</summary>
internal static class FaultJson
{
    public static Fault Read(JsonMembers members) => new()
    {
        Provider = members.Text("provider"),
        Operation = members.Text("operation"),
        Account = members.Text("account"),
        Recipient = members.Text("recipient"),
        Reference = members.Text("reference"),
        Call = members.Whole("call"),
        Point = members.Choice<FaultPoint>("point") ?? FaultPoint.AfterCommit,
        Action = members.Object("action", FaultActionJson.Read),
        First = members.Whole("first"),
        Every = members.Whole("every"),
        Probability = members.Number("probability"),
        Seed = members.Whole("seed") ?? 0,
        From = members.Instant("from"),
        Until = members.Instant("until"),
    };

    public static JsonObject Write(PlacedFault placed)
    {
        var json = new JsonObject { ["id"] = placed.Id };
        foreach (var (name, value) in Write(placed.Fault))
            json[name] = value?.DeepClone();
        json["matches"] = placed.Matches;
        json["hits"] = placed.Hits;
        return json;
    }

    public static JsonObject Write(Fault fault)
    {
        var json = new JsonObject
        {
            ["provider"] = fault.Provider,
            ["operation"] = fault.Operation,
            ["account"] = fault.Account,
            ["recipient"] = fault.Recipient,
            ["reference"] = fault.Reference,
            ["call"] = fault.Call,
            ["point"] = CamelCase.Of(fault.Point),
            ["action"] = fault.Action.ToJson(),
            ["first"] = fault.First,
            ["every"] = fault.Every,
            ["probability"] = fault.Probability,
            ["seed"] = fault.Probability is null ? null : fault.Seed,
            ["from"] = Instants.Write(fault.From),
            ["until"] = Instants.Write(fault.Until),
        };
        foreach (var name in json.Where(member => member.Value is null).Select(member => member.Key).ToList())
            json.Remove(name);
        return json;
    }
}
