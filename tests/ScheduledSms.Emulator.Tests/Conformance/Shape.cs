using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Tests.Conformance;

/// <summary>
/// The documented shape of a response: JSON in which a string names the kind of the value (<c>string</c>, <c>number</c>,
/// <c>bool</c>, <c>object</c>, <c>array</c>, with <c>?</c> if it may be null), a name that ends in <c>?</c> is a member that
/// may be missing, and the single name <c>*</c> stands for any number of members.
/// </summary>
internal static class Shape
{
    /// <returns>The differences, one per line; empty when there are none.</returns>
    public static IEnumerable<string> Differences(string shape, string response)
    {
        if (shape.Length == 0)
            return response.Length == 0 ? [] : ["the body is not empty"];
        return Compare("$", JsonNode.Parse(shape)!, response.Length == 0 ? null : JsonNode.Parse(response));
    }

    private static IEnumerable<string> Compare(string path, JsonNode shape, JsonNode? value) => (shape, value) switch
    {
        (JsonValue kind, _) => IsOf(kind.ToString(), value) ? [] : [$"{path} is {Kind(value)} and not {kind}"],
        (JsonArray element, JsonArray items) => element.Count == 0 ? [] : items.SelectMany((item, i) => Compare($"{path}[{i}]", element[0]!, item)),
        (JsonObject members, JsonObject given) => members.ContainsKey("*")
            ? given.SelectMany(member => Compare($"{path}.{member.Key}", members["*"]!, member.Value))
            : CompareMembers(path, members, given),
        _ => [$"{path} is {Kind(value)} and not {Kind(shape)}"],
    };

    private static IEnumerable<string> CompareMembers(string path, JsonObject shape, JsonObject given)
    {
        foreach (var (name, expected) in shape)
        {
            if (given.TryGetPropertyValue(name.TrimEnd('?'), out var value))
            {
                foreach (var difference in Compare($"{path}.{name}", expected!, value))
                    yield return difference;
            }
            else if (!name.EndsWith('?'))
            {
                yield return $"{path}.{name} is missing";
            }
        }

        foreach (var (name, _) in given)
        {
            if (!shape.ContainsKey(name) && !shape.ContainsKey(name + "?"))
                yield return $"{path}.{name} is surplus";
        }
    }

    private static bool IsOf(string kind, JsonNode? value) => value is null ? kind.EndsWith('?') : Kind(value) == kind.TrimEnd('?');

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.True or JsonValueKind.False => "bool",
        { } kind => kind.ToString().ToLowerInvariant(),
    };
}
