using Microsoft.Extensions.Configuration;
using ScheduledSms.Validation;

namespace ScheduledSms.DependencyInjection;

/// <summary>
/// Walks the configuration once. What is not as <see cref="SettingsTree"/> has it is an error, since it would be dropped: an unknown key is a typo whose setting
/// would keep its default, and a value in the place of a section or list is one that somebody meant. Values are never quoted: they may be secrets.
/// </summary>
internal sealed class SettingsReader
{
    private readonly List<string> _failures = [];
    private readonly Dictionary<string, List<KeyValuePair<string, string?>>> _sections = new(StringComparer.OrdinalIgnoreCase);
    private List<KeyValuePair<string, string?>> _values = [];

    /// <summary>The errors, each with its full path.</summary>
    public IReadOnlyList<string> Failures => _failures;

    /// <summary>Reads what stands at the section and below it.</summary>
    public static SettingsReader ReadAll(IConfigurationSection root, SettingShape tree)
    {
        var reader = new SettingsReader();
        reader.Read(root, tree);
        return reader;
    }

    /// <summary>The section with that path, with every setting in its full path and every list written as one. Without the sections in it that are bound alone.</summary>
    public IConfigurationSection Section(string path) =>
        new ConfigurationBuilder().AddInMemoryCollection(_sections.GetValueOrDefault(path)).Build().GetSection(path);

    private void Read(IConfigurationSection section, SettingShape shape)
    {
        if (shape.IsList)
            ReadList(section, shape);
        else if (!shape.IsSection)
            ReadValue(section);
        else if (!shape.IsBoundAlone)
            ReadSection(section, shape);
        else
            ReadAlone(section, shape);
    }

    private void ReadAlone(IConfigurationSection section, SettingShape shape)
    {
        var around = _values;
        _values = _sections[section.Path] = [];
        ReadSection(section, shape);
        _values = around;
    }

    private void ReadSection(IConfigurationSection section, SettingShape shape)
    {
        // An empty one is what a JSON file's [] becomes: nothing is dropped with it.
        if (!string.IsNullOrEmpty(section.Value))
            _failures.Add($"{section.Path} must be a section, and is a single value.");

        foreach (var child in section.GetChildren())
        {
            if (shape.Member(child.Key) is { } member)
                Read(child, member);
            else
                _failures.Add($"{child.Path} is no setting. There are: {string.Join(", ", shape.Names)}.");
        }
    }

    private void ReadList(IConfigurationSection section, SettingShape shape)
    {
        var entries = section.GetChildren().ToList();
        if (section.Value is { Length: > 0 } single)
        {
            if (entries.Count > 0)
                _failures.Add($"{section.Path} has a single value and a list: it can be one of them only.");
            _values.Add(KeyValuePair.Create<string, string?>(ConfigurationPath.Combine(section.Path, "0"), single));
        }
        else if (entries.Count == 0 && shape.MustNotBeEmpty)
        {
            _failures.Add($"{section.Path} is empty. Leave it out, or name what it holds.");
        }

        foreach (var entry in entries)
        {
            if (entry.Value is null)
                _failures.Add($"{entry.Path} must be a single value.");
            else
                _values.Add(KeyValuePair.Create<string, string?>(entry.Path, entry.Value));
        }
    }

    private void ReadValue(IConfigurationSection section)
    {
        if (section.Value is null && section.GetChildren().Any())
            _failures.Add($"{section.Path} must be a single value, and is a list or section.");
        else
            _values.Add(KeyValuePair.Create(section.Path, section.Value));
    }
}
