using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>A kind of action, and its parameters.</summary>
internal sealed class FaultActionKind(string kind, Func<JsonMembers, FaultAction> read, params FaultActionMember[] members)
{
    public string Kind { get; } = kind;

    public Func<JsonMembers, FaultAction> Read { get; } = read;

    public IReadOnlyList<FaultActionMember> Members { get; } = members;

    /// <summary>What it needs, as determined from its example.</summary>
    public FaultEffect Effect { get; } = Example(read, members).Effect;

    private static FaultAction Example(Func<JsonMembers, FaultAction> read, FaultActionMember[] members)
    {
        var example = new JsonObject(members.Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Example.DeepClone())));
        return JsonMembers.Read("", JsonSerializer.SerializeToElement(example), read);
    }
}
