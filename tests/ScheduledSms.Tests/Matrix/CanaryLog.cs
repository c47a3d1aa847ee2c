using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ScheduledSms.Tests.Matrix;

/// <summary>Searches everything that is logged, at every level: the line, each value behind it, its scopes and its exception.</summary>
internal sealed class CanaryLog : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _leaks = new();
    private readonly ConcurrentDictionary<string, int> _lines = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Leaks => _leaks;

    /// <summary>The number of lines that each category logged.</summary>
    public IReadOnlyDictionary<string, int> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private void Search(string what, string category, object? value)
    {
        if (value is IEnumerable<KeyValuePair<string, object?>> pairs)
        {
            foreach (var (name, inner) in pairs)
                Search($"{what} value", $"{category} {name}", inner);
        }

        if (Canary.Find(what, value?.ToString()) is { } leak)
            _leaks.Enqueue($"{leak}, in {category}");
    }

    private sealed class Logger(CanaryLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            log.Search("log scope", category, state);
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            log._lines.AddOrUpdate(category, 1, static (_, count) => count + 1);
            log.Search("log line", category, formatter(state, exception));
            log.Search("log state", category, state);
            log.Search("logged exception", category, exception);
        }
    }
}
