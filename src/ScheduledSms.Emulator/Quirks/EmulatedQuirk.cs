using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Emulator.Quirks;

/// <summary>One quirk of a running emulator: a property of its provider's quirks, by name.</summary>
internal sealed class EmulatedQuirk(string provider, PropertyInfo property, object quirks, object defaults)
{
    private readonly QuirkAttribute _attribute = property.GetCustomAttribute<QuirkAttribute>()
        ?? throw new InvalidOperationException($"The quirk {property.Name} does not say what it is.");

    /// <summary>The provider and the property, such as <c>solapi.canceledGroupBecomes</c>.</summary>
    public string Name { get; } = $"{provider}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}";

    public string Summary => _attribute.Summary;

    public string Source => _attribute.Source;

    public QuirkType Type { get; } = property.PropertyType switch
    {
        { IsEnum: true } => QuirkType.Choice,
        var type when type == typeof(bool) => QuirkType.Boolean,
        var type when type == typeof(int) => QuirkType.Integer,
        var type when type == typeof(TimeSpan) => QuirkType.Duration,
        var type => throw new InvalidOperationException($"The quirk {property.Name} is of type {type}, which has no words."),
    };

    /// <summary>The values of a choice; null for other types.</summary>
    public IReadOnlyList<string>? Choices => Type is QuirkType.Choice ? [.. Enum.GetNames(property.PropertyType).Select(JsonNamingPolicy.CamelCase.ConvertName)] : null;

    public JsonNode Default => Write(property.GetValue(defaults)!);

    public JsonNode Value => Write(property.GetValue(quirks)!);

    /// <summary>Parses a value and returns the action that sets it, so that several can be parsed before any is set.</summary>
    /// <exception cref="FormatException">It is not a value of this quirk; the message states what is.</exception>
    public Action Read(string text)
    {
        var value = Parse(text) ?? throw new FormatException($"'{Name}' is {Kind}.");
        if (value is not IComparable comparable || Type is not (QuirkType.Integer or QuirkType.Duration))
            return () => property.SetValue(quirks, value);
        if (comparable.CompareTo(Parse(_attribute.Minimum)) < 0)
            throw new FormatException($"'{Name}' is {Kind}, at least {_attribute.Minimum}.");
        if (_attribute.Maximum is { } maximum && comparable.CompareTo(Parse(maximum)) > 0)
            throw new FormatException($"'{Name}' is {Kind}, at most {maximum}.");
        return () => property.SetValue(quirks, value);
    }

    private string Kind => Type switch
    {
        QuirkType.Choice => "one of " + string.Join(", ", Choices!),
        QuirkType.Boolean => "true or false",
        QuirkType.Integer => "a whole number",
        _ => "a span of time, as hh:mm:ss or d.hh:mm:ss",
    };

    private static JsonNode Write(object value) => value switch
    {
        bool flag => flag,
        int number => number,
        TimeSpan span => span.ToString("c", CultureInfo.InvariantCulture),
        _ => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()!),
    };

    private object? Parse(string text) => Type switch
    {
        QuirkType.Choice => Enum.GetNames(property.PropertyType)
            .Where(name => string.Equals(JsonNamingPolicy.CamelCase.ConvertName(name), text, StringComparison.Ordinal))
            .Select(name => Enum.Parse(property.PropertyType, name))
            .FirstOrDefault(),
        QuirkType.Boolean => bool.TryParse(text, out var flag) ? flag : null,
        QuirkType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var span) ? span : null,
    };
}
