using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Faults;

/// <summary>A parameter of a kind of action: a number or a text, like its example.</summary>
internal sealed record FaultActionMember(string Name, JsonNode Example, bool IsRequired)
{
    public string Type => Example.GetValueKind() is JsonValueKind.Number ? "number" : "text";

    public static FaultActionMember Required(string name, JsonNode example) => new(name, example, IsRequired: true);

    public static FaultActionMember Optional(string name, JsonNode example) => new(name, example, IsRequired: false);
}
