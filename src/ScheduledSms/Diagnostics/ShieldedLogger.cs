using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ScheduledSms.Diagnostics;

/// <summary>The app's logger. One that throws never changes the outcome of a call.</summary>
internal sealed class ShieldedLogger(ILogger logger) : ILogger
{
    /// <summary>The app's logger for what the library says, or none.</summary>
    public static ILogger Create(ILoggerFactory? loggers) => loggers is null ? NullLogger.Instance : new ShieldedLogger(loggers.CreateLogger("ScheduledSms"));

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel)
    {
        try
        {
            return logger.IsEnabled(logLevel);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return false;
        }
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        try
        {
            logger.Log(logLevel, eventId, state, exception, formatter);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // There is nowhere left to say so.
        }
    }
}
