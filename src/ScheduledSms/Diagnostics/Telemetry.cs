using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;

namespace ScheduledSms.Diagnostics;

/// <summary>The sources of spans and measurements. <see cref="ScheduledSmsTelemetry"/> documents their meaning.</summary>
internal static class Telemetry
{
    private static readonly string? Version = typeof(Telemetry).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    private static readonly Meter Meter = new(ScheduledSmsTelemetry.MeterName, Version);

    public static readonly ActivitySource Source = new(ScheduledSmsTelemetry.ActivitySourceName, Version);

    /// <summary>The buckets that OpenTelemetry recommends for HTTP, and the default timeouts of an attempt and of a call.</summary>
    public static readonly Histogram<double> CallDuration = Meter.CreateHistogram(
        "scheduledsms.client.call.duration",
        "s",
        "Duration of calls, with all their attempts and waits.",
        tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 100] });

    public static readonly Counter<long> Attempts = Meter.CreateCounter<long>(
        "scheduledsms.client.attempts", "{attempt}", "Requests made by calls, retries included.");

    public static readonly Counter<long> Throttled = Meter.CreateCounter<long>(
        "scheduledsms.client.throttled", "{attempt}", "Requests that the provider throttled.");

    public static readonly Counter<long> Recipients = Meter.CreateCounter<long>(
        "scheduledsms.client.recipients", "{recipient}", "Recipients accepted or rejected in a provider's response.");

    /// <summary>Starts a span. A sampler or listener of the app that throws leaves it out, and changes nothing else.</summary>
    public static Activity? StartSpan(string name, ActivityKind kind, in TagList tags)
    {
        var outer = Activity.Current;
        try
        {
            return Source.StartActivity(kind, tags: tags, name: name);
        }
        catch (Exception listeners) when (listeners is not OutOfMemoryException)
        {
            Activity.Current = outer;
            return null;
        }
    }

    /// <summary>Ends a span, whatever a listener makes of that.</summary>
    public static void EndSpan(Activity? span)
    {
        var outer = span?.Parent;
        try
        {
            span?.Dispose();
        }
        catch (Exception listeners) when (listeners is not OutOfMemoryException)
        {
            Activity.Current = outer;
        }
    }

    /// <summary>Adds to a counter, whatever a listener makes of that.</summary>
    public static void Add(Counter<long> counter, long count, in TagList tags)
    {
        try
        {
            counter.Add(count, tags);
        }
        catch (Exception listeners) when (listeners is not OutOfMemoryException)
        {
            // A measurement is lost, not a call.
        }
    }

    /// <summary>Records a duration, whatever a listener makes of that.</summary>
    public static void Record(TimeSpan duration, in TagList tags)
    {
        try
        {
            CallDuration.Record(duration.TotalSeconds, tags);
        }
        catch (Exception listeners) when (listeners is not OutOfMemoryException)
        {
            // A measurement is lost, not a call.
        }
    }
}
