using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ScheduledSms.Tests.Registration;

/// <summary>A value where a list or a section belongs, and the other way round, is read as what it means or stops the start: nothing is dropped.</summary>
public sealed class SettingFormTests
{
    private const string Secret = "hush-hush";

    public static TheoryData<string> Values() => [.. SettingPlaces.Of(SettingPlaces.Form.Value)];

    public static TheoryData<string> Lists() => [.. SettingPlaces.Of(SettingPlaces.Form.List)];

    public static TheoryData<string> Sections() => [.. SettingPlaces.Of(SettingPlaces.Form.Section)];

    public static TheoryData<string> AllowLists() => [.. SettingPlaces.Of(SettingPlaces.Form.List).Where(static path => path.EndsWith(":OnlyTo", StringComparison.Ordinal))];

    [Fact]
    public void Every_kind_of_place_is_looked_at()
    {
        string[] sections = ["ScheduledSms:Routes", "ScheduledSms:Solapi", "ScheduledSms:Jsms:RateLimit", "ScheduledSms:Solapi:Transport", "ScheduledSms:Jsms:Accounts:blue:Templates:appointment:Solapi:Alimtalk"];
        Assert.Subset(SettingPlaces.Of(SettingPlaces.Form.Section).ToHashSet(), sections.ToHashSet());
        Assert.Equal((4, 5), (AllowLists().Count, Lists().Count - AllowLists().Count));
        Assert.InRange(Values().Count, 100, 1000);
    }

    [Fact]
    public async Task What_all_of_these_start_from_is_right()
    {
        using var host = CreateHost(SettingPlaces.Valid());

        await host.StartAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public async Task A_value_where_a_section_belongs_stops_the_start(string path)
    {
        Assert.Contains($"{path} must be a section", await FailAsync(With(SettingPlaces.Valid(), (path, Secret))), StringComparison.Ordinal);
        Assert.Contains($"{path} must be a section", await FailAsync(With(SettingPlaces.ValidWithout(path), (path, Secret))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_list_or_section_where_a_value_belongs_stops_the_start(string path)
    {
        Assert.Contains($"{path} must be a single value", await FailAsync(With(SettingPlaces.ValidWithout(path), (path + ":0", Secret))), StringComparison.Ordinal);
        Assert.Contains($"{path} must be a single value", await FailAsync(With(SettingPlaces.ValidWithout(path), (path + ":X:Y", Secret))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_value_where_a_list_belongs_is_a_list_of_one(string path)
    {
        var single = path.EndsWith("OnlyTo", StringComparison.Ordinal) ? "+821012345678" : "time";
        using var host = CreateHost(new(SettingPlaces.ValidWithout(path)) { [path] = single });

        Assert.Equal([single], Assert.IsType<IList<string>>(SettingPlaces.Read(host.Services, path), exactMatch: false));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task A_list_that_can_be_read_two_ways_or_has_a_hole_stops_the_start(string path)
    {
        Assert.Contains($"{path} has a single value and a list", await FailAsync(With(SettingPlaces.ValidWithout(path), (path, Secret), (path + ":0", Secret))), StringComparison.Ordinal);
        Assert.Contains($"{path}:0 must be a single value", await FailAsync(With(SettingPlaces.ValidWithout(path), (path + ":0:X", Secret))), StringComparison.Ordinal);
        Assert.Contains($"{path}:1 must be a single value", await FailAsync(With(SettingPlaces.ValidWithout(path), (path + ":0", "time"), (path + ":1", null))), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllowLists))]
    public async Task An_allow_list_with_nothing_in_it_stops_the_start(string path)
    {
        foreach (var empty in new[] { "", null })
            Assert.Contains($"{path} is empty", await FailAsync(With(SettingPlaces.Valid(), (path, empty))), StringComparison.Ordinal);
        Assert.Contains(path, await FailAsync(With(SettingPlaces.Valid(), (path, " "))), StringComparison.Ordinal);
        Assert.Contains(path, await FailAsync(With(SettingPlaces.Valid(), (path + ":0", ""))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"\"")]
    [InlineData("[null]")]
    [InlineData("[[]]")]
    [InlineData("[\"\"]")]
    public async Task An_allow_list_with_nothing_in_it_stops_the_start_however_a_file_writes_it(string json)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes("""{"ScheduledSms":{"Solapi":{"ApiKey":"k","ApiSecret":"s","OnlyTo":""" + json + "}}}")));
        builder.Services.AddScheduledSms();
        using var host = builder.Build();

        Assert.Contains("ScheduledSms:Solapi:OnlyTo", await FailAsync(host), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> With(Dictionary<string, string?> settings, params (string Key, string? Value)[] also)
    {
        foreach (var (key, value) in also)
            settings[key] = value;
        return settings;
    }

    private static Task<string> FailAsync(Dictionary<string, string?> settings) => FailAsync(CreateHost(settings));

    private static async Task<string> FailAsync(IHost host)
    {
        using var disposed = host;
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        return failure.Message;
    }

    private static IHost CreateHost(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddScheduledSms();
        return builder.Build();
    }
}
