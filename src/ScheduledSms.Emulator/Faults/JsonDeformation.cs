using System.Text;
using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Faults;

/// <summary>Deforms a provider's JSON. A response without a body counts as an empty object.</summary>
internal static class JsonDeformation
{
    private const string Extra = "fault";

    // No response of a provider contains this text.
    private const string Marker = "-here-the-fault-goes-";

    /// <summary>Changes those of the named members that the object has.</summary>
    public static byte[] ChangeMembers(ReadOnlyMemory<byte> body, IReadOnlyList<string> names, Action<JsonObject, string> change)
    {
        if (body.IsEmpty || Parse(body) is not JsonObject json)
            return body.ToArray();
        foreach (var name in names.Where(json.ContainsKey))
            change(json, name);
        return WireResponse.Bytes(json);
    }

    /// <summary>Adds a member, or an element to an array, with a value that need not be JSON.</summary>
    public static byte[] WithMember(ReadOnlyMemory<byte> body, string value)
    {
        var json = Parse(body);
        var text = Encoding.UTF8.GetString(WireResponse.Bytes(json)).TrimEnd();
        var (isEmpty, added) = json is JsonArray array ? (array.Count == 0, value) : (json.AsObject().Count == 0, $"\"{Extra}\":{value}");
        return Encoding.UTF8.GetBytes(text[..^1] + (isEmpty ? "" : ",") + added + text[^1]);
    }

    /// <summary>Duplicates the first named member that exists, or else the first member, with another value.</summary>
    public static byte[] DuplicateMember(ReadOnlyMemory<byte> body, IReadOnlyList<string> names)
    {
        var json = Parse(body);
        if (json is not JsonObject { Count: > 0 } members)
            return WithMember(WithMember(body, "1"), "2");
        var name = names.FirstOrDefault(members.ContainsKey) ?? members.First().Key;
        var another = members[name] is JsonValue value && value.TryGetValue<string>(out var text) ? $"\"{text}0\"" : "null";
        return Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(WireResponse.Bytes(json))[..^1] + $",\"{name}\":{another}}}");
    }

    /// <summary>Replaces a string with bytes: that of the first named member that exists, or else the first string, or else an extra member's.</summary>
    public static byte[] ReplaceText(ReadOnlyMemory<byte> body, IReadOnlyList<string> names, byte[] text)
    {
        var json = Parse(body);
        var name = json is JsonObject members ? names.FirstOrDefault(members.ContainsKey) : null;
        if (name is not null)
            json[name] = Marker;
        else if (FirstText(json) is { } first)
            first.ReplaceWith(Marker);
        else
            json = Parse(WithMember(body, $"\"{Marker}\""));

        var bytes = WireResponse.Bytes(json);
        var at = bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Marker));
        return [.. bytes[..at], .. text, .. bytes[(at + Marker.Length)..]];
    }

    private static JsonNode Parse(ReadOnlyMemory<byte> body) => body.IsEmpty ? new JsonObject() : JsonNode.Parse(body.Span)!;

    private static JsonValue? FirstText(JsonNode? node) => node switch
    {
        JsonValue value => value.GetValueKind() is System.Text.Json.JsonValueKind.String ? value : null,
        JsonObject members => members.Select(member => FirstText(member.Value)).FirstOrDefault(text => text is not null),
        JsonArray elements => elements.Select(FirstText).FirstOrDefault(text => text is not null),
        _ => null,
    };
}
