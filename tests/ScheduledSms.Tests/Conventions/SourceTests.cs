using System.Text.RegularExpressions;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>House rules that only the source can show.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 300;

    public static TheoryData<string> Twins() =>
        ["Authorization", "ErrorMap", "Options", "OptionsValidator", "Provider", "RequestRules", "Time", "ScheduleClient"];

    [Fact]
    public void The_source_is_found() => Assert.InRange(MockFiles.ProductSources().Count(), 50, 1000);

    [Fact]
    public void No_file_is_longer_than_300_lines() =>
        Assert.DoesNotContain(
            MockFiles.ProductSources().Select(static path => (Path: path, Lines: File.ReadLines(path).Count())),
            static file => file.Lines > LongestFile);

    [Fact]
    public void Nothing_is_left_unfinished() =>
        Assert.DoesNotContain(MockFiles.ProductSources(), static path => Unfinished().IsMatch(File.ReadAllText(path)));

    [Fact]
    public void A_file_is_named_for_the_type_it_holds() =>
        Assert.DoesNotContain(
            MockFiles.ProductSources(),
            static path => !Regex.IsMatch(File.ReadAllText(path), $@"\b(class|record|struct|interface|enum|delegate)\b[^;{{]*\b{Path.GetFileName(path).Split('.')[0]}\b", RegexOptions.None, TimeSpan.FromSeconds(5)));

    [Fact]
    public void No_file_or_folder_is_a_catch_all() =>
        Assert.DoesNotContain(
            MockFiles.ProductSources().SelectMany(static path => Path.GetRelativePath(MockFiles.Product, path).Split(Path.DirectorySeparatorChar)),
            static part => CatchAll().IsMatch(part));

    [Theory]
    [MemberData(nameof(Twins))]
    public void Both_providers_rooms_hold_the_same_names(string name)
    {
        Assert.Single(Files("Jsms"), file => file.StartsWith("Jsms", StringComparison.Ordinal) && IsNamed(file, name));
        Assert.Single(Files("Solapi"), file => file.StartsWith("Solapi", StringComparison.Ordinal) && IsNamed(file, name));
    }

    private static bool IsNamed(string file, string name) =>
        name is "ScheduleClient" ? file.EndsWith(name, StringComparison.Ordinal) : file is not null && (file == "Jsms" + name || file == "Solapi" + name);

    private static IEnumerable<string> Files(string provider) =>
        Directory.EnumerateFiles(Path.Combine(MockFiles.Product, provider), "*.cs", SearchOption.AllDirectories).Select(static path => Path.GetFileNameWithoutExtension(path));

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b", RegexOptions.None)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(Helpers?|Utils?|Utilities|Common|Misc)(\.cs)?$|(Helpers?|Utils?)\.cs$", RegexOptions.ExplicitCapture)]
    private static partial Regex CatchAll();
}
