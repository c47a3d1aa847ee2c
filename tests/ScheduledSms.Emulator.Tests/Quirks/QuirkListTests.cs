using System.Reflection;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Quirks;
using ScheduledSms.Emulator.Seeds;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Tests.Quirks;

/// <summary>Quirks as data.</summary>
public sealed class QuirkListTests
{
    private readonly JsmsQuirks _jsms = new();
    private readonly SolapiQuirks _solapi = new();

    public static TheoryData<string> Properties() =>
        [.. typeof(JsmsQuirks).GetProperties().Concat(typeof(SolapiQuirks).GetProperties()).Select(property => $"{property.DeclaringType!.Name}.{property.Name}")];

    [Theory]
    [MemberData(nameof(Properties))]
    public void Each_says_what_it_decides_and_who_says_so(string name)
    {
        var parts = name.Split('.');
        var property = (parts[0] == nameof(JsmsQuirks) ? typeof(JsmsQuirks) : typeof(SolapiQuirks)).GetProperty(parts[1])!;
        var quirk = property.GetCustomAttribute<QuirkAttribute>();
        Assert.NotNull(quirk);
        Assert.Matches(@"^[A-Z].*\.$", quirk.Summary);
        Assert.Matches(@"^[A-Z].*\.$", quirk.Source);
        // A source other than silence names a document or a client.
        Assert.Matches("(?i)silent|documented|conflict|inferred|reported|client|clients|no document", quirk.Source);
    }

    [Fact]
    public void Names_are_the_providers_and_the_properties()
    {
        var names = All().Select(quirk => quirk.Name).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(names.Count, Properties().Count);
        Assert.Contains("jsms.sendTimeOffset", names);
        Assert.Contains("solapi.canceledGroupBecomes", names);
    }

    [Fact]
    public void Every_default_can_be_written_and_read_again()
    {
        foreach (var quirk in All())
        {
            quirk.Read(quirk.Default.ToString())();
            Assert.Equal(quirk.Default.ToString(), quirk.Value.ToString());
        }
    }

    [Theory]
    [InlineData("solapi.canceledGroupBecomes", "failed", "Choice", "pending")]
    [InlineData("jsms.requireJsonContentType", "true", "Boolean", "false")]
    [InlineData("solapi.laggingReads", "3", "Integer", "0")]
    [InlineData("jsms.sendTimeOffset", "-05:30:00", "Duration", "08:00:00")]
    [InlineData("jsms.reportsAreKept", "7.00:00:00", "Duration", "3.00:00:00")]
    public void A_value_is_set_by_its_text(string name, string text, string type, string usual)
    {
        var quirk = All().Single(candidate => candidate.Name == name);
        quirk.Read(text)();
        Assert.Equal((text, usual, type), (quirk.Value.ToString().ToLowerInvariant(), quirk.Default.ToString().ToLowerInvariant(), quirk.Type.ToString()));
        Assert.Equal(type == "Choice", quirk.Choices is not null);
    }

    [Fact]
    public void What_is_set_is_the_property()
    {
        All().Single(quirk => quirk.Name == "solapi.canceledGroupBecomes").Read("failed")();
        All().Single(quirk => quirk.Name == "jsms.reportsAreKept").Read("7.00:00:00")();
        Assert.Equal((SolapiCanceledGroup.Failed, TimeSpan.FromDays(7)), (_solapi.CanceledGroupBecomes, _jsms.ReportsAreKept));
    }

    [Theory]
    [InlineData("solapi.canceledGroupBecomes", "Failed", "'solapi.canceledGroupBecomes' is one of pending, failed.")]
    [InlineData("solapi.canceledGroupBecomes", "1", "'solapi.canceledGroupBecomes' is one of pending, failed.")]
    [InlineData("jsms.requireJsonContentType", "yes", "'jsms.requireJsonContentType' is true or false.")]
    [InlineData("solapi.laggingReads", "-1", "'solapi.laggingReads' is a whole number, at least 0.")]
    [InlineData("solapi.laggingReads", "1001", "'solapi.laggingReads' is a whole number, at most 1000.")]
    [InlineData("solapi.laggingReads", "x", "'solapi.laggingReads' is a whole number.")]
    [InlineData("jsms.sendTimeOffset", "15:00:00", "'jsms.sendTimeOffset' is a span of time, as hh:mm:ss or d.hh:mm:ss, at most 14:00:00.")]
    [InlineData("jsms.reportsAreKept", "-00:00:01", "'jsms.reportsAreKept' is a span of time, as hh:mm:ss or d.hh:mm:ss, at least 0.")]
    public void What_is_no_value_is_rejected(string name, string text, string why) =>
        Assert.Equal(why, Assert.Throws<FormatException>(() => All().Single(quirk => quirk.Name == name).Read(text)).Message);

    private IReadOnlyList<EmulatedQuirk> All() => new QuirkList(_jsms, _solapi).All;
}
