using System.Text.Json;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>An action as JSON: its kind and its parameters.</summary>
internal static class FaultActionJson
{
    private static readonly FaultActionMember StatusMember = FaultActionMember.Required("status", 503);

    private static readonly FaultActionKind[] Kinds =
    [
        new("fin", _ => FaultAction.Fin),
        new("reset", _ => FaultAction.Reset),
        new("hang", _ => FaultAction.Hang),
        new("delay", members => FaultAction.Delay(Milliseconds(members.Required("milliseconds", members.Number("milliseconds"))), Milliseconds(members.Number("jitterMilliseconds") ?? 0)), FaultActionMember.Required("milliseconds", 2000), FaultActionMember.Optional("jitterMilliseconds", 500)),
        new("slowBytes", members => FaultAction.SlowBytes(Milliseconds(members.Required("perByteMilliseconds", members.Number("perByteMilliseconds")))), FaultActionMember.Required("perByteMilliseconds", 100)),
        new("truncate", _ => FaultAction.Truncate),
        new("truncateWithReset", _ => FaultAction.TruncateWithReset),
        new("truncateWithoutLength", _ => FaultAction.TruncateWithoutLength),
        new("truncateChunked", _ => FaultAction.TruncateChunked),
        new("truncateHead", _ => FaultAction.TruncateHead),
        new("continueThenFin", _ => FaultAction.ContinueThenFin),
        new("garbage", _ => FaultAction.Garbage),
        new("http10", _ => FaultAction.Http10),
        new("duplicateContentLength", _ => FaultAction.DuplicateContentLength),
        new("status", members => FaultAction.Status(Status(members), members.Text("retryAfter"), members.Text("providerCode")), StatusMember, FaultActionMember.Optional("retryAfter", "2"), FaultActionMember.Optional("providerCode", "50009")),
        new("html", members => FaultAction.Html(members.Whole("status") ?? 200), FaultActionMember.Optional("status", 200)),
        new("empty", members => FaultAction.Empty(members.Whole("status") ?? 200), FaultActionMember.Optional("status", 200)),
        new("body", members => FaultAction.Body(Status(members), members.RequiredText("body")), StatusMember, FaultActionMember.Required("body", "{}")),
        new("redirect", members => FaultAction.Redirect(Status(members), members.RequiredText("location")), FaultActionMember.Required("status", 307), FaultActionMember.Required("location", "/elsewhere")),
        new("null", _ => FaultAction.Null),
        new("emptyObject", _ => FaultAction.EmptyObject),
        new("withoutId", _ => FaultAction.WithoutId),
        new("idAsNumber", _ => FaultAction.IdAsNumber),
        new("emptyId", _ => FaultAction.EmptyId),
        new("brokenUtf8", _ => FaultAction.BrokenUtf8),
        new("loneSurrogate", _ => FaultAction.LoneSurrogate),
        new("byteOrderMark", _ => FaultAction.ByteOrderMark),
        new("duplicateKeys", _ => FaultAction.DuplicateKeys),
        new("trailingData", _ => FaultAction.TrailingData),
        new("notANumber", _ => FaultAction.NotANumber),
        new("gzip", _ => FaultAction.Gzip),
        new("falseGzip", _ => FaultAction.FalseGzip),
        new("gzipBomb", members => FaultAction.GzipBomb(members.Required("mebibytes", members.Whole("mebibytes"))), FaultActionMember.Required("mebibytes", 64)),
        new("oversize", members => FaultAction.Oversize(members.Required("bytes", members.LongWhole("bytes"))), FaultActionMember.Required("bytes", 20_000_000)),
        new("hugeHeaders", members => FaultAction.HugeHeaders(members.Required("bytes", members.Whole("bytes"))), FaultActionMember.Required("bytes", 100_000)),
        new("contentType", members => FaultAction.ContentType(members.Text("contentType")), FaultActionMember.Optional("contentType", "text/plain")),
        new("deepJson", members => FaultAction.DeepJson(members.Required("depth", members.Whole("depth"))), FaultActionMember.Required("depth", 1000)),
    ];

    /// <summary>Every kind, with its parameters.</summary>
    public static IReadOnlyList<FaultActionKind> Catalog => Kinds;

    public static FaultAction Read(JsonMembers members)
    {
        var kind = members.RequiredText("kind");
        return Kinds.FirstOrDefault(known => string.Equals(known.Kind, kind, StringComparison.Ordinal)) is { } found
            ? found.Read(members)
            : throw new ControlProblemException(400, $"'action.kind' is not one of {string.Join(", ", Kinds.Select(known => known.Kind))}.");
    }

    // A number beyond any time span is rejected like any other that is too long.
    private static TimeSpan Milliseconds(double number) => TimeSpan.FromMilliseconds(Math.Clamp(number, -1, TimeSpan.FromDays(2).TotalMilliseconds));

    private static int Status(JsonMembers members) => members.Required("status", members.Whole("status"));
}

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

/// <summary>A parameter of a kind of action: a number or a text, like its example.</summary>
internal sealed record FaultActionMember(string Name, JsonNode Example, bool IsRequired)
{
    public string Type => Example.GetValueKind() is JsonValueKind.Number ? "number" : "text";

    public static FaultActionMember Required(string name, JsonNode example) => new(name, example, IsRequired: true);

    public static FaultActionMember Optional(string name, JsonNode example) => new(name, example, IsRequired: false);
}
