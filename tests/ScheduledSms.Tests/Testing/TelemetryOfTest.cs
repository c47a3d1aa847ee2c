using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace ScheduledSms.Tests.Testing;

/// <summary>Listens to what happens below an activity that it starts: the telemetry of one test, whatever other tests do meanwhile.</summary>
internal sealed class TelemetryOfTest : IDisposable
{
    private readonly Activity _root = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ConcurrentQueue<Measured> _measured = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _meters = new();

    public TelemetryOfTest()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ScheduledSmsTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => options.Parent.TraceId == _root.TraceId ? ActivitySamplingResult.AllDataAndRecorded : ActivitySamplingResult.None,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_activities);
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == ScheduledSmsTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _meters.Start();
    }

    /// <summary>The spans that ended, in the order of their start.</summary>
    public IReadOnlyList<Activity> Spans => [.. _spans.OrderBy(static span => span.StartTimeUtc)];

    public IReadOnlyList<Measured> Measurements => [.. _measured];

    public Activity Span(string name) => Assert.Single(Spans, span => span.DisplayName == name);

    /// <summary>The spans below one, in the order of their start. Null: those of the calls that the test itself made.</summary>
    public IReadOnlyList<Activity> Below(Activity? span) => [.. Spans.Where(child => child.ParentSpanId == (span ?? _root).SpanId)];

    /// <summary>What one instrument measured, each as <c>value tag,tag</c> of the given tags; without a value for durations.</summary>
    public IEnumerable<string> Of(string instrument, params string[] tags) => Measurements
        .Where(measured => measured.Instrument == instrument)
        .Select(measured => (measured.IsDuration ? "" : measured.Value.ToString(CultureInfo.InvariantCulture) + " ") + string.Join(',', tags.Select(tag => measured.Tags.GetValueOrDefault(tag))));

    public void Dispose()
    {
        _meters.Dispose();
        _activities.Dispose();
        _root.Dispose();
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        // Measurements are taken inside the call that they are about.
        if (Activity.Current?.TraceId != _root.TraceId)
            return;

        Dictionary<string, string?> kept = new(StringComparer.Ordinal);
        foreach (var (name, text) in tags)
            kept.Add(name, Convert.ToString(text, CultureInfo.InvariantCulture));
        _measured.Enqueue(new Measured(instrument.Name, value, instrument is Histogram<double>, kept));
    }
}

/// <summary>One measurement.</summary>
internal sealed record Measured(string Instrument, double Value, bool IsDuration, IReadOnlyDictionary<string, string?> Tags);
