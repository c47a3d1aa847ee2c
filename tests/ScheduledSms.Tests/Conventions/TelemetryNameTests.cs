using System.Diagnostics.Metrics;
using System.Reflection;
using System.Text.RegularExpressions;
using ScheduledSms.Diagnostics;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>The names of attributes and instruments follow OpenTelemetry's rules and are listed in the package's README.</summary>
public sealed partial class TelemetryNameTests
{
    private static readonly string Readme = File.ReadAllText(Repository.PathOf("src/ScheduledSms/README.md"));

    public static TheoryData<string> Names() =>
    [
        .. typeof(TelemetryAttributes).GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.IsLiteral).Select(static field => (string)field.GetRawConstantValue()!),
        .. typeof(Telemetry).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => field.GetValue(null)).OfType<Instrument>().Select(static instrument => instrument.Name),
    ];

    [Fact]
    public void All_names_are_looked_at() => Assert.InRange(Names().Count, 20, 100);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_is_dotted_lower_case_and_in_the_readme(string name)
    {
        Assert.Matches(Dotted(), name);
        Assert.Contains($"`{name}`", Readme, StringComparison.Ordinal);
    }

    [Fact]
    public void The_source_and_the_meter_bear_the_published_names() =>
        Assert.Equal(("ScheduledSms", "ScheduledSms"), (Telemetry.Source.Name, Telemetry.CallDuration.Meter.Name));

    [GeneratedRegex(@"^[a-z]+(\.[a-z]+(_[a-z]+)*)+$")]
    private static partial Regex Dotted();
}
