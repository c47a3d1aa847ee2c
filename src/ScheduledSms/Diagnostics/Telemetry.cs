using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace ScheduledSms.Diagnostics;

/// <summary>Where spans and measurements come from. <see cref="ScheduledSmsTelemetry"/> says what they mean.</summary>
internal static class Telemetry
{
    private static readonly string? Version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private static readonly Meter Meter = new(ScheduledSmsTelemetry.MeterName, Version);

    public static readonly ActivitySource Source = new(ScheduledSmsTelemetry.ActivitySourceName, Version);

    /// <summary>The buckets that OpenTelemetry advises for HTTP, and the default timeouts of an attempt and of a call.</summary>
    public static readonly Histogram<double> CallDuration = Meter.CreateHistogram(
        "scheduledsms.client.call.duration",
        "s",
        "Duration of calls, with all their attempts and waits.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 100] });

    public static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "scheduledsms.client.attempts", "{attempt}", "Requests that calls made, the repeated ones too.");

    public static readonly Counter<long> Throttled = Meter.CreateCounter<long>(
        "scheduledsms.client.throttled", "{attempt}", "Requests that the provider turned away because it was asked too often.");

    public static readonly Counter<long> Recipients = Meter.CreateCounter<long>(
        "scheduledsms.client.recipients", "{recipient}", "Recipients that a provider's response accepted or rejected.");
}
