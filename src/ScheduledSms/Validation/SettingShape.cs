namespace ScheduledSms.Validation;

/// <summary>What stands at a place in the configuration: one value, a list of values, or a section, whose names are ours or the app's.</summary>
internal sealed class SettingShape
{
    private readonly Dictionary<string, SettingShape>? _members;
    private readonly SettingShape? _each;

    private SettingShape(Dictionary<string, SettingShape>? members = null, SettingShape? each = null) => (_members, _each) = (members, each);

    public static SettingShape Value { get; } = new();

    /// <summary>A list; a single value is a list of one.</summary>
    public static SettingShape List { get; } = new() { IsList = true };

    /// <summary>A list that means something else where it is empty than where it is left out, and so must not be.</summary>
    public static SettingShape NonEmptyList { get; } = new() { IsList = true, MustNotBeEmpty = true };

    public bool IsList { get; private init; }

    public bool MustNotBeEmpty { get; private init; }

    public bool IsSection => _members is not null || _each is not null;

    /// <summary>True for a section that is bound on its own, such as an account's.</summary>
    public bool IsBoundAlone { get; private init; }

    public IEnumerable<string> Names => _members?.Keys ?? Enumerable.Empty<string>();

    /// <summary>A section with these members.</summary>
    public static SettingShape Section(IEnumerable<KeyValuePair<string, SettingShape>> members) => new(new Dictionary<string, SettingShape>(members, StringComparer.OrdinalIgnoreCase));

    /// <summary>The same section, bound on its own.</summary>
    public SettingShape Alone() => new(_members, _each) { IsBoundAlone = true };

    /// <summary>A section of values.</summary>
    public static SettingShape Values(params string[] names) => Section(names.Select(static name => KeyValuePair.Create(name, Value)));

    /// <summary>The same section with another member.</summary>
    public SettingShape With(string name, SettingShape member) => Section([.. _members ?? [], new(name, member)]);

    /// <summary>A section whose names the app chooses.</summary>
    public static SettingShape Named(SettingShape each) => new(each: each);

    /// <summary>What stands below that name, or null if it is no setting.</summary>
    public SettingShape? Member(string name) => _each ?? _members?.GetValueOrDefault(name);
}
