using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>A template an account declares.</summary>
/// <param name="Id">Its <c>temp_id</c>.</param>
/// <param name="Text">Its text, with <c>{{parameter}}</c> where a parameter goes.</param>
/// <param name="State">Where it stands.</param>
public sealed partial record JsmsTemplate(long Id, string Text, JsmsTemplateState State = JsmsTemplateState.Approved)
{
    internal static readonly IReadOnlyDictionary<string, string> NoParameters = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its <c>type</c>, which decides nothing. Default: a notice.</summary>
    public JsmsTemplateKind Kind { get; init; } = JsmsTemplateKind.Notice;

    /// <summary>Its <c>ttl</c>, in seconds. Null, the default, leaves the member out.</summary>
    public int? TimeToLive { get; init; }

    /// <summary>Its <c>remark</c>. Null, the default, leaves the member out.</summary>
    public string? Remark { get; init; }

    /// <summary>The names of its parameters.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ParameterNames { get; } =
        [.. Placeholder().Matches(Text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>How often a parameter stands in the text.</summary>
    internal int ParameterCount => Placeholder().Count(Text);

    /// <summary>The text with the parameters put in; one that is missing stays as it stands.</summary>
    public string Fill(IReadOnlyDictionary<string, string> parameters) =>
        Placeholder().Replace(Text, match => parameters.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]+?)\s*\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
