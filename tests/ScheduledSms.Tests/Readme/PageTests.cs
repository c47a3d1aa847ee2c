using System.Text.RegularExpressions;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Readme;

/// <summary>The pages for people: what they link to is there, the files they show are the files that tests run, and they stand on their own where they are read.</summary>
public sealed partial class PageTests
{
    /// <summary>Shown on the pages of the packages at nuget.org, where a relative link leads nowhere.</summary>
    private static readonly string[] OfPackages = ["src/ScheduledSms/README.md", "src/ScheduledSms.Emulator/README.md", "src/ScheduledSms.Tool/README.md"];

    private static readonly string[] Translations = ["README.ko.md", "README.zh.md"];

    private static readonly string Project = ProjectUrl().Match(Read("Directory.Build.props")).Groups["url"].Value;

    /// <summary>All of them.</summary>
    public static string[] All => ["README.md", .. Translations, .. OfPackages, "samples/README.md", "CONTRIBUTING.md"];

    public static TheoryData<string> Pages() => [.. All];

    public static TheoryData<string> PagesOfPackages() => [.. OfPackages];

    public static TheoryData<string> TranslatedPages() => [.. Translations];

    [Theory]
    [MemberData(nameof(Pages))]
    public void What_a_page_links_to_is_there(string page)
    {
        var links = Link().Matches(Read(page)).Select(static link => link.Groups["target"].Value).Where(target => !target.StartsWith("http", StringComparison.Ordinal) || IsOurs(target)).ToList();

        Assert.True(links.Count > 0 || page is "CONTRIBUTING.md");
        Assert.All(links, target =>
        {
            var (path, anchor) = Resolve(page, target);
            Assert.True(Path.Exists(Repository.PathOf(path)), $"{page} links to {target}");
            Assert.True(anchor.Length == 0 || Anchors(Read(path)).Contains(anchor), $"{page} links to {target}, and {path} has no such heading");
        });
    }

    [Theory]
    [MemberData(nameof(PagesOfPackages))]
    public void A_page_that_a_package_takes_along_links_absolutely(string page) =>
        Assert.All(Link().Matches(Read(page)).Select(static link => link.Groups["target"].Value), static target => Assert.Matches("^(https://|#)", target));

    [Theory]
    [InlineData("src/ScheduledSms/ScheduledSms.csproj", "README.md")]
    [InlineData("src/ScheduledSms.Emulator/ScheduledSms.Emulator.csproj", "README.md")]
    [InlineData("src/ScheduledSms.Emulator.Tool/ScheduledSms.Emulator.Tool.csproj", "../ScheduledSms.Emulator/README.md")]
    [InlineData("src/ScheduledSms.Tool/ScheduledSms.Tool.csproj", "README.md")]
    public void A_package_takes_one_of_these_pages_along(string project, string page)
    {
        Assert.Contains($"""<None Include="{page}" Pack="true" PackagePath="/" />""", Read(project), StringComparison.Ordinal);
        Assert.Contains(Path.GetRelativePath(Repository.PathOf("."), Path.GetFullPath(page, Repository.PathOf(Path.GetDirectoryName(project)!))), OfPackages);
    }

    [Fact]
    public void A_file_that_is_shown_whole_is_the_file()
    {
        var shown = All.SelectMany(static page => WholeFile().Matches(Read(page))).ToList();

        Assert.All(shown, static block => Assert.Equal(Read(block.Groups["path"].Value), block.Groups["text"].Value));
        Assert.Equal(
            ["README.md: Program.cs", "README.md: ReminderJobTests.cs", "README.md: appsettings.json", "README.md: nuget.config"],
            WholeFile().Matches(Read("README.md")).Select(static block => $"README.md: {Path.GetFileName(block.Groups["path"].Value)}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(TranslatedPages))]
    public void A_translation_has_the_first_snippet_the_commands_the_installation_the_settings_the_emulator_and_pictures(string page)
    {
        var (original, translation) = (Read("README.md"), Read(page));

        Assert.Equal(FirstSnippet().Match(original).Value, FirstSnippet().Match(translation).Value);
        foreach (var command in (string[])["dotnet run --project samples/Quickstart", "dotnet test", "dotnet pack -c Release -o artifacts/packages", "dotnet add Reminders package ScheduledSms", "dotnet run --project src/ScheduledSms.Emulator.Tool -- --port 8025"])
        {
            Assert.Contains(command, original, StringComparison.Ordinal);
            Assert.Contains(command, translation, StringComparison.Ordinal);
        }

        Assert.Equal(["nuget.config", "appsettings.json"], WholeFile().Matches(translation).Select(static block => Path.GetFileName(block.Groups["path"].Value)));
        Assert.InRange(Link().Matches(translation).Count(static link => link.Groups["target"].Value.EndsWith(".png", StringComparison.Ordinal)), 3, 10);
    }

    [Fact]
    public void A_provider_has_one_name_in_Korean()
    {
        var page = Read("README.ko.md");
        Assert.Contains("제공사", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("공급자|공급사|제공자|프로바이더|서비스", page);
    }

    [Fact]
    public void The_README_is_read_to_the_end() => Assert.InRange(Read("README.md").Split('\n').Length, 100, 230);

    internal static string Read(string path) => File.ReadAllText(Repository.PathOf(path)).ReplaceLineEndings("\n");

    /// <summary>A block that is a whole file: its path stands above it.</summary>
    [GeneratedRegex(@"<!-- file: (?<path>\S+) -->\n```(?<language>\w+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    internal static partial Regex WholeFile();

    private static bool IsOurs(string target) => target.StartsWith(Project, StringComparison.Ordinal) || target.StartsWith(RawProject(), StringComparison.Ordinal);

    private static string RawProject() => Project.Replace("https://github.com/", "https://raw.githubusercontent.com/", StringComparison.Ordinal);

    /// <summary>The path in the repository that a link leads to, and the heading there.</summary>
    private static (string Path, string Anchor) Resolve(string page, string target)
    {
        var (address, anchor) = target.Split('#') is [var before, var after] ? (before, after) : (target, "");
        if (address.Length == 0)
            return (page, anchor);
        foreach (var prefix in (string[])[$"{Project}/blob/main/", $"{Project}/tree/main/", $"{RawProject()}/main/"])
        {
            if (address.StartsWith(prefix, StringComparison.Ordinal))
                return (address[prefix.Length..], anchor);
        }

        return IsOurs(address) ? ("README.md", anchor) : (Path.Combine(Path.GetDirectoryName(page)!, address), anchor);
    }

    /// <summary>The headings of a page, as GitHub makes anchors of them.</summary>
    private static IEnumerable<string> Anchors(string page) =>
        Heading().Matches(page).Select(static heading => string.Concat(heading.Groups["text"].Value.ToLowerInvariant().Where(static c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-'));

    [GeneratedRegex("<PackageProjectUrl>(?<url>[^<]+)</PackageProjectUrl>")]
    private static partial Regex ProjectUrl();

    [GeneratedRegex("""(?:\]\(|src="|srcset=")(?<target>[^)"\s]+)""")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"<!-- snippet: .*?```csharp\n.*?```", RegexOptions.Singleline)]
    private static partial Regex FirstSnippet();
}
