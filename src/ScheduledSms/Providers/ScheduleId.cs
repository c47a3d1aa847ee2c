using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace ScheduledSms;

/// <summary>Identifies a schedule at a provider and account. Store its text: <c>jsms:single:1a88…</c>, <c>jsms/blue:batch:1a88…</c>, <c>solapi:group:G4V…</c>.</summary>
[JsonConverter(typeof(ScheduleIdConverter))]
[TypeConverter(typeof(ScheduleIdTypeConverter))]
public readonly record struct ScheduleId : IParsable<ScheduleId>
{
    private const string Separator = "/";
    private const string EscapedSeparator = "%2F";
    private const string Single = "single";
    private const string Batch = "batch";
    private const string Group = "group";

    /// <summary>The kinds of ids of each provider.</summary>
    private static readonly ConcurrentDictionary<(string Provider, string Kind), bool> Kinds = new()
    {
        [(ProviderNames.Jsms, Single)] = true,
        [(ProviderNames.Jsms, Batch)] = true,
        [(ProviderNames.Solapi, Group)] = true,
    };

    private ScheduleId(string provider, string? account, string kind, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        Provider = provider;
        Account = string.IsNullOrEmpty(account) ? null : account;
        Kind = kind;
        Value = value;
    }

    /// <summary>The provider: one of <see cref="ProviderNames"/>.</summary>
    public string Provider { get; }

    /// <summary>The account's name, or null for the unnamed one. Names compare without case, and so do ids by their accounts.</summary>
    public string? Account { get; }

    /// <summary><c>single</c> or <c>batch</c> at JSMS, which updates them with different calls; <c>group</c> at SOLAPI.</summary>
    public string Kind { get; }

    /// <summary>The provider's own id.</summary>
    public string Value { get; }

    /// <summary>True for a JSMS batch.</summary>
    internal bool IsBatch => Kind is Batch;

    /// <summary>A single JSMS schedule.</summary>
    /// <param name="scheduleId">The provider's own id.</param>
    /// <param name="account">The account's name. Default: the unnamed one.</param>
    /// <returns>The id.</returns>
    public static ScheduleId JsmsSingle(string scheduleId, string? account = null) => new(ProviderNames.Jsms, account, Single, scheduleId);

    /// <summary>A JSMS batch.</summary>
    /// <param name="scheduleId">The provider's own id.</param>
    /// <param name="account">The account's name. Default: the unnamed one.</param>
    /// <returns>The id.</returns>
    public static ScheduleId JsmsBatch(string scheduleId, string? account = null) => new(ProviderNames.Jsms, account, Batch, scheduleId);

    /// <summary>A SOLAPI group.</summary>
    /// <param name="groupId">The provider's own id.</param>
    /// <param name="account">The account's name. Default: the unnamed one.</param>
    /// <returns>The id.</returns>
    public static ScheduleId SolapiGroup(string groupId, string? account = null) => new(ProviderNames.Solapi, account, Group, groupId);

    /// <summary>An id of a provider that has no method of its own here.</summary>
    internal static ScheduleId Of(string provider, string kind, string value, string? account)
    {
        AddKind(provider, kind);
        return new(provider, account, kind, value);
    }

    /// <summary>Makes ids of a provider readable.</summary>
    internal static void AddKind(string provider, string kind) => Kinds[(provider, kind)] = true;

    /// <summary>Reads the text form.</summary>
    /// <param name="text">For example <c>jsms:single:1a88…</c>. In front of an account, <c>%2F</c> is read as <c>/</c>, so that an id can stand in a route.</param>
    /// <returns>The id.</returns>
    /// <exception cref="FormatException">The text is not a schedule id.</exception>
    public static ScheduleId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A schedule id has the form provider[/account]:kind:id, such as jsms:single:1a88….");

    /// <summary>Like <see cref="Parse(string)"/>, but returns whether the text could be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The id, if it could be read.</param>
    /// <returns>True if the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ScheduleId id)
    {
        id = default;
        if (text?.Split(':', 3) is not [var owner, var kind, { Length: > 0 } value] || string.IsNullOrWhiteSpace(value))
            return false;

        // In a route, the separator may still be escaped.
        var (separator, length) = (owner.IndexOf(EscapedSeparator, StringComparison.OrdinalIgnoreCase), EscapedSeparator.Length);
        if (owner.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var slash && (separator < 0 || slash < separator))
            (separator, length) = (slash, Separator.Length);
        var provider = separator < 0 ? owner : owner[..separator];
        var account = separator < 0 ? null : Uri.UnescapeDataString(owner[(separator + length)..]);
        if (!Kinds.ContainsKey((provider, kind)) || account is "")
            return false;

        id = new ScheduleId(provider, account, kind, value);
        return true;
    }

    /// <summary>Tells whether both are the same schedule. The account's name may differ in case.</summary>
    /// <param name="other">The other id.</param>
    /// <returns>True if they are.</returns>
    public bool Equals(ScheduleId other) =>
        (Provider, Kind, Value) == (other.Provider, other.Kind, other.Value) && string.Equals(Account, other.Account, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Provider, Kind, Value, Account is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(Account));

    /// <inheritdoc/>
    static ScheduleId IParsable<ScheduleId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<ScheduleId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ScheduleId result) => TryParse(s, out result);

    /// <summary>The text form, which <see cref="Parse(string)"/> reads. It will not change between versions.</summary>
    /// <returns>For example <c>jsms/blue:batch:1a88…</c>.</returns>
    public override string ToString() => Value is null
        ? ""
        : Account is null ? $"{Provider}:{Kind}:{Value}" : $"{Provider}/{Uri.EscapeDataString(Account)}:{Kind}:{Value}";
}
