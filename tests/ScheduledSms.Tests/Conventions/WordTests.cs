using System.Text.RegularExpressions;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>One word for one idea, and the one that the field uses: in names, comments, texts and documents.</summary>
public sealed partial class WordTests
{
    private static readonly string[] Kinds = [".cs", ".js", ".css", ".html", ".json", ".md"];

    [Fact]
    public void The_texts_are_found() => Assert.InRange(Texts().Count(), 600, 3000);

    [Fact]
    public void The_old_words_are_gone()
    {
        var found = Texts()
            .SelectMany(static path => File.ReadLines(path).Select((line, index) => (Place: $"{path}:{index + 1}", Word: OldWords().Match(Exceptions().Replace(line, "")).Value)))
            .Where(static line => line.Word.Length > 0)
            .Select(static line => $"{line.Place}: {line.Word}")
            .ToList();

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    [Fact]
    public void A_token_is_described_in_one_way() =>
        Assert.Empty(Texts()
            .Where(static path => path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(static path => File.ReadLines(path).Where(static line => TokenDocumentation().IsMatch(line)).Select(line => $"{path}: {line.Trim()}")));

    [Theory]
    [InlineData("An answer is refused.", "answer")]
    [InlineData("internal sealed class SendRecord", "SendRecord")]
    [InlineData("It was cancelled.", "cancelled")]
    [InlineData("Enumerable.Repeat(1, 2) repeats the call.", "repeat")]
    public void An_old_word_is_seen(string line, string word) => Assert.Equal(word, OldWords().Match(Exceptions().Replace(line, "")).Value);

    [Theory]
    [InlineData("connection refused")]
    [InlineData("JsmsDeliveryStatus.NotAnswered")]
    [InlineData("[.. Enumerable.Repeat(0, 3)]")]
    [InlineData("A cancellation is a cancellation.")]
    public void A_word_that_is_not_ours_to_choose_stays(string line) => Assert.Equal("", OldWords().Match(Exceptions().Replace(line, "")).Value);

    /// <summary>Product, tests, samples and documents, but for the changelog, which names the words that were replaced, and this file.</summary>
    private static IEnumerable<string> Texts() =>
        new[] { "src", "tests", "samples" }
            .SelectMany(static folder => Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("."), "*.md"))
            .Where(static path => Kinds.Contains(Path.GetExtension(path), StringComparer.Ordinal) && !Path.GetFullPath(path).Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj" or "node_modules"))
            .Where(static path => Path.GetFileName(path) is not ("CHANGELOG.md" or "package-lock.json" or nameof(WordTests) + ".cs"))
            .Order(StringComparer.Ordinal);

    [GeneratedRegex("""
        answer|refus(e|al|ing)|repeat|retold|unreadable|cancell(ed|ing)|at\ the\ (most|least)|gives?\ the\ call\ up
        |colour|behaviour|licence|neighbour|catalogue
        |SendRecord|Rented(Bytes|Content)|CutSequence|OneTimeSequence|RequestPlace|SentTexts|TryHold|TravelIn|IsAlone
        |LookAsync|AddsUpAsync|WaitsNoLonger|HasBegun|CreateBatchSchedulesAsync|JsmsFailedRecipient
        |BecomesSo|TakeBack|PollBook|TemplateDesk|GroupLife\b|OneCall|SeedPlanter
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex OldWords();

    /// <summary>What others named: the operating system's refusal, a phone that nobody picked up, .NET's and the browser's repetition, JSMS's own words.</summary>
    [GeneratedRegex("""
        connection\ refused|refused\ connection|connection_refused|refused_connection|ECONNREFUSED
        |NotAnswered|not\ answered|4007\ =>\ "no\ answer"
        |Enumerable\.Repeat|"repeat\ send"|\.repeat\(|repeat\(auto-fit|no-repeat
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Exceptions();

    [GeneratedRegex("""<param name="cancellationToken">(?!A token to cancel the operation\.)""", RegexOptions.ExplicitCapture)]
    private static partial Regex TokenDocumentation();
}
