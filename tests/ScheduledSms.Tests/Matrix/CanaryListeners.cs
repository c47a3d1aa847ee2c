using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;

namespace ScheduledSms.Tests.Matrix;

/// <summary>
/// Searches what leaves the process besides the logs, whatever emits it: spans, metrics, and the events of .NET's networking and of
/// Microsoft's extensions. The one exception is <c>Private.InternalDiagnostics.*</c>, .NET's own debugging of its sockets and
/// HTTP: it prints whole requests, is off unless a debugging tool requests it by name, and no library can hide anything from it.
/// Nor can it from what .NET's own transport says, below the guard, about a response that is not HTTP: <see cref="QuotedByNet"/>.
/// </summary>
internal sealed class CanaryListeners : EventListener
{
    private static readonly string[] Sources = ["System.Net.", "Microsoft-Extensions-", "Microsoft.Extensions.", "Microsoft-AspNetCore-", "Microsoft.AspNetCore.", "System.Diagnostics.Metrics", "ScheduledSms", "Polly"];

    /// <summary>Where .NET quotes a broken line of a response: in the span of the request, and in the event of its failure.</summary>
    private static readonly string[] QuotedByNet =
    [
        "System.Net.Http exception.message", "System.Net.Http exception.stacktrace", "System.Net.Http RequestFailed", "System.Net.Http RequestFailedDetailed",
    ];

    private readonly ConcurrentQueue<string> _leaks = new();
    private readonly ConcurrentDictionary<string, int> _heard = new(StringComparer.Ordinal);
    private readonly ActivityListener _spans;
    private readonly MeterListener _metrics = new();

    public CanaryListeners()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Search,
        };
        ActivitySource.AddActivityListener(_spans);
        _metrics.InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _metrics.SetMeasurementEventCallback<byte>(Search);
        _metrics.SetMeasurementEventCallback<short>(Search);
        _metrics.SetMeasurementEventCallback<int>(Search);
        _metrics.SetMeasurementEventCallback<long>(Search);
        _metrics.SetMeasurementEventCallback<float>(Search);
        _metrics.SetMeasurementEventCallback<double>(Search);
        _metrics.SetMeasurementEventCallback<decimal>(Search);
        _metrics.Start();
    }

    public IReadOnlyCollection<string> Leaks => _leaks;

    /// <summary>What was received, by the name of its source: proof that the listeners work.</summary>
    public IReadOnlyDictionary<string, int> Heard => _heard;

    public override void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
        base.Dispose();
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Sources.Any(name => eventSource.Name.StartsWith(name, StringComparison.Ordinal)))
            EnableEvents(eventSource, EventLevel.Verbose, EventKeywords.All);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        Hear(eventData.EventSource.Name);
        Search("event message", eventData.EventSource.Name, eventData.Message);
        foreach (var value in eventData.Payload ?? (IEnumerable<object?>)[])
        {
            if (value is string text)
                Search("event value", $"{eventData.EventSource.Name} {eventData.EventName}", text);
        }
    }

    private void Search(Activity span)
    {
        Hear(span.Source.Name);
        Search("span", span.Source.Name, $"{span.OperationName} {span.DisplayName} {span.StatusDescription}");
        foreach (var (name, value) in span.TagObjects.Concat(span.Events.SelectMany(static said => said.Tags)))
            Search("span tag", $"{span.Source.Name} {name}", value?.ToString());
        foreach (var (name, value) in span.Baggage)
            Search("span baggage", $"{span.Source.Name} {name}", value);
    }

    private void Search<T>(Instrument instrument, T measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        Hear(instrument.Meter.Name);
        foreach (var (name, value) in tags)
            Search("metric tag", $"{instrument.Name} {name}", value?.ToString());
    }

    private void Search(string what, string where, string? text)
    {
        if (Canary.Find(what, text) is { } leak && !QuotedByNet.Contains(where, StringComparer.Ordinal))
            _leaks.Enqueue($"{leak}, in {where}");
    }

    private void Hear(string source) => _heard.AddOrUpdate(source, 1, static (_, count) => count + 1);
}
