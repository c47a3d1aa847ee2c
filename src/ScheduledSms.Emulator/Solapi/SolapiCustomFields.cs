using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>Custom fields: at most 10 strings, names up to 30 characters, values up to a length on which the documents differ.</summary>
internal static class SolapiCustomFields
{
    public static bool AreValid(JsonElement? fields, SolapiQuirks quirks)
    {
        if (fields is not { } given)
            return true;
        return given.ValueKind is JsonValueKind.Object
            && given.EnumerateObject().Count() <= 10
            && given.EnumerateObject().All(field =>
                field.Name.Length <= 30 && field.Value.ValueKind is JsonValueKind.String && field.Value.GetString()!.Length <= quirks.MaxCustomFieldCharacters);
    }

    public static IReadOnlyDictionary<string, string> Read(JsonElement? fields)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        if (fields is { ValueKind: JsonValueKind.Object } given)
        {
            foreach (var field in given.EnumerateObject())
                read[field.Name] = field.Value.ToString();
        }

        return read;
    }

    public static JsonObject Write(IReadOnlyDictionary<string, string> fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Key, (JsonNode?)field.Value)));
}
