using System.Globalization;
using System.Text.Json;

namespace ScheduledSms.Emulator.Http;

/// <summary>Reads an object's members by name and kind, and rejects the rest.</summary>
internal sealed class JsonMembers
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly List<string> _known = [];
    private readonly string _path;

    private JsonMembers(string path) => _path = path;

    /// <summary>Reads an object.</summary>
    /// <param name="path">The prefix of its members' names in a rejection.</param>
    /// <param name="element">The object.</param>
    /// <param name="read">Reads every member it knows.</param>
    public static T Read<T>(string path, JsonElement element, Func<JsonMembers, T> read)
    {
        if (element.ValueKind is not JsonValueKind.Object)
            throw Wrong(path.Length == 0 ? "The body is not an object." : $"'{path.TrimEnd('.')}' is not an object.");
        var members = new JsonMembers(path);
        foreach (var member in element.EnumerateObject())
        {
            if (!members._members.TryAdd(member.Name, member.Value))
                throw Wrong($"'{path}{member.Name}' stands twice.");
        }

        var result = read(members);
        if (members._members.Keys.FirstOrDefault() is { } unknown)
            throw Wrong($"There is no member '{path}{unknown}'; {members.Known()}.");
        return result;
    }

    public string? Text(string name) => Take(name, JsonValueKind.String)?.GetString();

    public int? Whole(string name) => Number<int>(name, static element => element.TryGetInt32(out var value) ? value : null, "a whole number");

    public long? LongWhole(string name) => Number<long>(name, static element => element.TryGetInt64(out var value) ? value : null, "a whole number");

    public double? Number(string name) => Number<double>(name, static element => element.TryGetDouble(out var value) && double.IsFinite(value) ? value : null, "a number");

    public DateTimeOffset? Instant(string name)
    {
        if (Text(name) is not { } text)
            return null;
        return Instants.Read(text, $"'{_path}{name}'");
    }

    public bool? Flag(string name)
    {
        if (Take(name) is not { } element)
            return null;
        return element.ValueKind is JsonValueKind.True or JsonValueKind.False ? element.GetBoolean() : throw Wrong($"'{_path}{name}' is neither true nor false.");
    }

    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum => Text(name) is { } text ? CamelCase.Read<TEnum>(text, $"'{_path}{name}'") : null;

    public T Object<T>(string name, Func<JsonMembers, T> read) => Read($"{_path}{name}.", Required(name, Take(name, JsonValueKind.Object)), read);

    /// <summary>The objects in a list; none when it is missing.</summary>
    public IReadOnlyList<T> List<T>(string name, Func<JsonMembers, T> read) => List(name, (path, element) => Read(path + ".", element, read));

    /// <summary>The texts in a list; none when it is missing.</summary>
    public IReadOnlyList<string> Texts(string name) => List(name, static (path, element) =>
        element.ValueKind is JsonValueKind.String ? element.GetString()! : throw Wrong($"'{path}' is not a text."));

    /// <summary>The members of an object, whatever they are; none when it is missing.</summary>
    public IReadOnlyDictionary<string, JsonElement> Members(string name)
    {
        var members = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in Take(name, JsonValueKind.Object)?.EnumerateObject() ?? default)
        {
            if (!members.TryAdd(member.Name, member.Value))
                throw Wrong($"'{_path}{name}.{member.Name}' stands twice.");
        }

        return members;
    }

    public IReadOnlyDictionary<string, string> TextMembers(string name) => Members(name).ToDictionary(
        member => member.Key,
        member => member.Value.ValueKind is JsonValueKind.String ? member.Value.GetString()! : throw Wrong($"'{_path}{name}.{member.Key}' is not a text."),
        StringComparer.Ordinal);

    /// <summary>Returns a rejection of a member that is well-formed but invalid.</summary>
    public ControlProblemException Invalid(string name, string reason) => Wrong($"'{_path}{name}' {reason}");

    /// <summary>Rejects a member that is there and null.</summary>
    public void RejectNull(string name)
    {
        if (_members.TryGetValue(name, out var member) && member.ValueKind is JsonValueKind.Null)
            throw Wrong($"'{_path}{name}' is null.");
    }

    public T Required<T>(string name, T? value)
        where T : struct => value ?? throw Wrong($"'{_path}{name}' is missing.");

    public string RequiredText(string name) => Text(name) ?? throw Wrong($"'{_path}{name}' is missing.");

    private static ControlProblemException Wrong(string detail) => new(400, detail);

    private IReadOnlyList<T> List<T>(string name, Func<string, JsonElement, T> read)
    {
        if (Take(name, JsonValueKind.Array) is not { } list)
            return [];
        return [.. list.EnumerateArray().Select((element, i) => read(string.Create(CultureInfo.InvariantCulture, $"{_path}{name}[{i}]"), element))];
    }

    private T? Number<T>(string name, Func<JsonElement, T?> read, string kind)
        where T : struct
    {
        if (Take(name, JsonValueKind.Number) is not { } number)
            return null;
        return read(number) ?? throw Wrong($"'{_path}{name}' is not {kind}.");
    }

    private JsonElement? Take(string name, JsonValueKind kind)
    {
        if (Take(name) is not { } element)
            return null;
        return element.ValueKind == kind ? element : throw Wrong(string.Create(CultureInfo.InvariantCulture, $"'{_path}{name}' is not {Words(kind)}."));
    }

    private JsonElement? Take(string name)
    {
        _known.Add(name);
        return _members.Remove(name, out var element) && element.ValueKind is not JsonValueKind.Null ? element : null;
    }

    private string Known() => _known.Count == 0 ? "it has none" : $"there are {string.Join(", ", _known.Distinct(StringComparer.Ordinal))}";

    private static string Words(JsonValueKind kind) => kind switch
    {
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Array => "a list",
        _ => "an object",
    };
}

/// <summary>The names of enum members as the control API writes them.</summary>
internal static class CamelCase
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Returns the member with a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="what">What contains it, for the rejection.</param>
    public static TEnum Read<TEnum>(string text, string what)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Of(value), text, StringComparison.Ordinal))
                return value;
        }

        throw new ControlProblemException(400, $"{what} is not one of {string.Join(", ", Enum.GetValues<TEnum>().Select(Of))}.");
    }
}

/// <summary>Instants as the control API writes and reads them.</summary>
internal static class Instants
{
    public static string Write(DateTimeOffset instant) => instant.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Write(DateTimeOffset? instant) => instant is { } known ? Write(known) : null;

    /// <summary>Reads ISO 8601; without an offset, UTC.</summary>
    /// <param name="text">The instant.</param>
    /// <param name="what">What it is, for the rejection.</param>
    public static DateTimeOffset Read(string text, string what) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw new ControlProblemException(400, $"{what} is not an ISO 8601 instant.");
}
