using System.Text;
using System.Text.RegularExpressions;
using ScheduledSms.Emulator.Dashboard;

namespace ScheduledSms.Emulator.Tests.Dashboard;

/// <summary>What the page's own files can show: the same texts in three languages, nothing external, nothing long.</summary>
public sealed partial class DashboardSourceTests
{
    private const int LongestScript = 160;

    private static readonly IReadOnlyDictionary<string, string> Sources =
        DashboardFile.All.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Content.Span), StringComparer.Ordinal);

    public static TheoryData<string> Languages() => ["en", "ko", "zh"];

    [Fact]
    public void The_page_is_found() => Assert.InRange(Sources.Count, 30, 100);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_every_text(string language)
    {
        var texts = Texts(language);

        Assert.Equal(Texts("en").Select(text => text.Key).Order(StringComparer.Ordinal), texts.Select(text => text.Key).Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.NotEqual("", text.Value));
        // Placeholders are the same in every language.
        Assert.All(texts, text => Assert.Equal(Filled(Texts("en")[text.Key]), Filled(text.Value)));
    }

    [Fact]
    public void Every_text_that_the_page_asks_for_is_there()
    {
        var texts = Texts("en");
        var asked = Sources.Where(source => !source.Key.StartsWith("i18n/", StringComparison.Ordinal))
            .SelectMany(source => Asked().Matches(source.Value).Select(match => match.Groups["key"].Value));

        Assert.All(asked.Distinct(StringComparer.Ordinal), key => Assert.Contains(key, texts.Keys));
    }

    [Theory]
    [InlineData("kind", typeof(Messages.MessageKind))]
    [InlineData("state", typeof(Messages.MessageState))]
    [InlineData("outcome", typeof(Messages.RecipientOutcome))]
    [InlineData("point", typeof(ScheduledSms.Emulator.Faults.FaultPoint))]
    public void Every_value_that_the_control_api_may_tell_has_its_word(string prefix, Type values) =>
        Assert.All(Enum.GetNames(values), name => Assert.Contains($"{prefix}.{char.ToLowerInvariant(name[0])}{name[1..]}", Texts("en").Keys));

    [Fact]
    public void Nothing_is_built_from_markup_and_nothing_comes_from_elsewhere() =>
        Assert.DoesNotContain(Sources, source => Forbidden().IsMatch(source.Value.Replace("http://www.w3.org/2000/svg", "", StringComparison.Ordinal)));

    [Fact]
    public void No_script_is_long() =>
        Assert.DoesNotContain(
            Sources.Where(source => source.Key.StartsWith("scripts/", StringComparison.Ordinal)).Select(source => (source.Key, Lines: source.Value.Count(character => character is '\n'))),
            script => script.Lines > LongestScript);

    private static Dictionary<string, string> Texts(string language) =>
        Line().Matches(Sources[$"i18n/{language}.js"]).ToDictionary(match => match.Groups["key"].Value, match => match.Groups["text"].Value, StringComparer.Ordinal);

    private static IEnumerable<string> Filled(string text) => Gap().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("""^  "(?<key>[^"]+)": "(?<text>[^"]*)",$""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Gap();

    [GeneratedRegex("""(\bt\("|data-t(-label|-placeholder)?=")(?<key>[^"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Asked();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|\bstyle=""|\son\w+=""|https?://", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();
}
