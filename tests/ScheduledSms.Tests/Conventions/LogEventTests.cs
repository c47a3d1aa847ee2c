using System.Reflection;
using Microsoft.Extensions.Logging;
using ScheduledSms.Diagnostics;
using ScheduledSms.Tests.Testing;

namespace ScheduledSms.Tests.Conventions;

/// <summary>Every log event has a stable id and is listed in the package's README.</summary>
public sealed class LogEventTests
{
    private static readonly LoggerMessageAttribute[] Events =
        [.. typeof(Telemetry).Assembly.GetTypes()
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(static method => method.GetCustomAttribute<LoggerMessageAttribute>())
            .OfType<LoggerMessageAttribute>()];

    [Fact]
    public void Every_event_has_an_id_of_its_own()
    {
        Assert.InRange(Events.Length, 5, 100);
        Assert.DoesNotContain(Events, static logged => logged.EventId <= 0);
        Assert.Equal(Events.Length, Events.Select(static logged => logged.EventId).Distinct().Count());
    }

    [Fact]
    public void The_readme_lists_every_event_and_no_other()
    {
        var listed = File.ReadLines(Repository.PathOf("src/ScheduledSms/README.md"))
            .SkipWhile(static line => !line.StartsWith("| event |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(static line => line.StartsWith('|'));

        Assert.Equal(
            Events.OrderBy(static logged => logged.EventId).Select(static logged => FormattableString.Invariant($"| {logged.EventId} | {(logged.Level == LogLevel.None ? "see below" : logged.Level)} | `{logged.Message}` |")),
            listed);
    }
}
