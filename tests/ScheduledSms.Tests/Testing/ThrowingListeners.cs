using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace ScheduledSms.Tests.Testing;

/// <summary>One logger, sampler, listener, meter or clock of an app that throws whenever it is asked, and counts how often.</summary>
internal sealed class ThrowingListeners(string what) : ILoggerFactory, ILoggerProvider, ILogger
{
    /// <summary>Listeners hear the whole process: they throw only where this flows.</summary>
    private static readonly AsyncLocal<ThrowingListeners?> Here = new();

    private int _thrown;

    public static IReadOnlyList<string> Names => ["logger", "sampler", "listener at the start", "listener at the end", "meter", "clock"];

    public int Thrown => Volatile.Read(ref _thrown);

    public ILoggerFactory? Loggers => what == "logger" ? this : null;

    public ILoggerProvider? LoggerProvider => what == "logger" ? this : null;

    public TimeProvider? Clock => what == "clock" ? new BrokenClock(this) : null;

    /// <summary>Listens from here on, in this flow; null for what is given to a client instead.</summary>
    public IDisposable? Listen()
    {
        Here.Value = this;
        switch (what)
        {
            case "sampler" or "listener at the start" or "listener at the end":
                var activities = new ActivityListener
                {
                    ShouldListenTo = static source => source.Name == ScheduledSmsTelemetry.ActivitySourceName,
                    Sample = (ref ActivityCreationOptions<ActivityContext> _) =>
                    {
                        Throw("sampler");
                        return ActivitySamplingResult.AllData;
                    },
                    ActivityStarted = _ => Throw("listener at the start"),
                    ActivityStopped = _ => Throw("listener at the end"),
                };
                ActivitySource.AddActivityListener(activities);
                return activities;
            case "meter":
                var meters = new MeterListener
                {
                    InstrumentPublished = static (instrument, listener) =>
                    {
                        if (instrument.Meter.Name == ScheduledSmsTelemetry.MeterName)
                            listener.EnableMeasurementEvents(instrument);
                    },
                };
                meters.SetMeasurementEventCallback<double>((_, _, _, _) => Throw("meter"));
                meters.SetMeasurementEventCallback<long>((_, _, _, _) => Throw("meter"));
                meters.Start();
                return meters;
            default:
                return null;
        }
    }

    /// <summary>A logger throws for our lines only: HttpClientFactory's own is a handler of the app's.</summary>
    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("ScheduledSms", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => throw Failure();

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => throw Failure();

    public void Dispose()
    {
    }

    private void Throw(string which)
    {
        if (which == what && Here.Value == this)
            throw Failure();
    }

    private InvalidOperationException Failure()
    {
        Interlocked.Increment(ref _thrown);
        return new InvalidOperationException(what);
    }

    private sealed class BrokenClock(ThrowingListeners owner) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => throw owner.Failure();

        public override long GetTimestamp() => throw owner.Failure();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => throw owner.Failure();
    }
}
