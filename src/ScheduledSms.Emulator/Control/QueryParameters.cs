using System.Globalization;
using Microsoft.AspNetCore.Http;
using ScheduledSms.Emulator.Http;

namespace ScheduledSms.Emulator.Control;

/// <summary>Reads a query's parameters by name, and rejects the rest.</summary>
internal sealed class QueryParameters(IQueryCollection query)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>A text; null when it is missing or empty.</summary>
    public string? Text(string name)
    {
        _taken.Add(name);
        var values = query[name];
        if (values.Count > 1)
            throw new ControlProblemException(400, $"'{name}' stands twice.");
        return string.IsNullOrEmpty(values) ? null : values.ToString();
    }

    public int Whole(string name, int usual, int least, int most) => Long(name, least, most) is { } value ? (int)value : usual;

    public long? Long(string name, long least, long most)
    {
        if (Text(name) is not { } text)
            return null;
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw new ControlProblemException(400, string.Create(CultureInfo.InvariantCulture, $"'{name}' is not a whole number from {least} to {most}."));
    }

    public bool Flag(string name) => Text(name) switch
    {
        null or "false" => false,
        "true" => true,
        _ => throw new ControlProblemException(400, $"'{name}' is neither true nor false."),
    };

    public DateTimeOffset? Instant(string name) => Text(name) is { } text ? Instants.Read(text, $"'{name}'") : null;

    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum => Text(name) is { } text ? CamelCase.Read<TEnum>(text, $"'{name}'") : null;

    /// <summary>Several choices, separated by commas.</summary>
    public IReadOnlyList<TEnum> Choices<TEnum>(string name)
        where TEnum : struct, Enum => [.. (Text(name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => CamelCase.Read<TEnum>(text, $"'{name}'"))];

    public void RejectOthers()
    {
        if (query.Keys.FirstOrDefault(name => !_taken.Contains(name)) is { } unknown)
            throw new ControlProblemException(400, $"There is no parameter '{unknown}'; there are {string.Join(", ", _taken.Order(StringComparer.Ordinal))}.");
    }
}
