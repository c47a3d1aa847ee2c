using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Tests.Testing;

/// <summary>Compares JSON by its members, not by its text.</summary>
internal static class MockJson
{
    /// <summary>Fails unless both have exactly the same members and values, in any order.</summary>
    public static void AssertSame(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), $"Expected: {expected}\nActual:   {actual}");

    /// <summary>Fails if any member is null.</summary>
    public static void AssertNoNulls(string json)
    {
        using var document = JsonDocument.Parse(json);
        Assert.DoesNotContain(Walk(document.RootElement, "$"), static place => place.Value.ValueKind == JsonValueKind.Null);
    }

    /// <summary>Paths of the original whose value cannot be found in the copy. A null may be left out; the notation of values may have changed.</summary>
    public static IReadOnlyList<string> Lost(string original, string copy)
    {
        using var before = JsonDocument.Parse(original);
        using var after = JsonDocument.Parse(copy);
        List<string> lost = [];
        Compare(before.RootElement, after.RootElement, "$", lost);
        return lost;
    }

    private static IEnumerable<(string Path, JsonElement Value)> Walk(JsonElement element, string path)
    {
        yield return (path, element);
        var children = element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Select(member => ($"{path}.{member.Name}", member.Value)),
            JsonValueKind.Array => element.EnumerateArray().Select((item, at) => ($"{path}[{at}]", item)),
            _ => [],
        };
        foreach (var (name, child) in children)
        {
            foreach (var place in Walk(child, name))
                yield return place;
        }
    }

    private static void Compare(JsonElement before, JsonElement after, string path, List<string> lost)
    {
        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in before.EnumerateObject())
                CompareMember(member, after, path, lost);
        }
        else if (before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array && before.GetArrayLength() == after.GetArrayLength())
        {
            foreach (var (item, at) in before.EnumerateArray().Select(static (item, at) => (item, at)))
                Compare(item, after[at], $"{path}[{at}]", lost);
        }
        else if (before.ValueKind == JsonValueKind.Array && before.GetArrayLength() == 1 && after.ValueKind is JsonValueKind.String)
        {
            Compare(before[0], after, path, lost);
        }
        else if (!IsEmpty(before, after) && !string.Equals(Plain(before), Plain(after), StringComparison.Ordinal))
        {
            lost.Add($"{path}: {before.GetRawText()} became {after.GetRawText()}");
        }
    }

    private static void CompareMember(JsonProperty member, JsonElement after, string path, List<string> lost)
    {
        if (after.TryGetProperty(member.Name, out var copy))
            Compare(member.Value, copy, $"{path}.{member.Name}", lost);
        else if (member.Value.ValueKind != JsonValueKind.Null)
            lost.Add($"{path}.{member.Name}: {member.Value.GetRawText()} is gone");
    }

    /// <summary>An empty list may become an empty object, and a null an empty list.</summary>
    private static bool IsEmpty(JsonElement before, JsonElement after) =>
        (before.ValueKind is JsonValueKind.Array && before.GetArrayLength() == 0 && after.ValueKind is JsonValueKind.Object && !after.EnumerateObject().Any())
        || (before.ValueKind is JsonValueKind.Null && after.ValueKind is JsonValueKind.Array && after.GetArrayLength() == 0);

    /// <summary>The value without its notation: 1, "1" and true are one value; so are 20 and 20.0.</summary>
    private static string Plain(JsonElement element)
    {
        var text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString()!,
            _ => element.GetRawText(),
        };
        text = text switch
        {
            "true" => "1",
            "false" => "0",
            _ => text,
        };
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : text;
    }
}
