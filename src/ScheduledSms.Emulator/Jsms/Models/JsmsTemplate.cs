using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>A template declared for an account.</summary>
/// <param name="Id">Its <c>temp_id</c>.</param>
/// <param name="Text">Its text, with <c>{{parameter}}</c> where a parameter goes.</param>
/// <param name="State">Its state.</param>
public sealed partial record JsmsTemplate(long Id, string Text, JsmsTemplateState State = JsmsTemplateState.Approved)
{
    internal static readonly IReadOnlyDictionary<string, string> NoParameters = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Its <c>type</c>, which has no effect. Default: a notice.</summary>
    public JsmsTemplateKind Kind { get; init; } = JsmsTemplateKind.Notice;

    /// <summary>Its <c>ttl</c>, in seconds. Null, the default, omits the member.</summary>
    public int? TimeToLive { get; init; }

    /// <summary>Its <c>remark</c>. Null, the default, omits the member.</summary>
    public string? Remark { get; init; }

    /// <summary>Whether it was created over the API, and not declared: other ids can then still be used.</summary>
    public bool CreatedOverApi { get; init; }

    /// <summary>The names of its parameters.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> ParameterNames { get; } =
        [.. Placeholder().Matches(Text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal)];

    /// <summary>The number of placeholders in the text.</summary>
    internal int ParameterCount => Placeholder().Count(Text);

    /// <summary>The text with its parameters filled in; a placeholder without a value is left unchanged.</summary>
    public string Fill(IReadOnlyDictionary<string, string> parameters) =>
        Placeholder().Replace(Text, match => parameters.GetValueOrDefault(match.Groups["name"].Value, match.Value));

    [GeneratedRegex(@"\{\{\s*(?<name>[^{}]+?)\s*\}\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
