using Microsoft.Extensions.Logging;

namespace ScheduledSms.Tests.Testing;

/// <summary>Loggers that throw whatever they are given.</summary>
internal sealed class BrokenLoggers : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => throw new InvalidOperationException("logger");

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        throw new InvalidOperationException("logger");

    public void Dispose()
    {
    }
}
