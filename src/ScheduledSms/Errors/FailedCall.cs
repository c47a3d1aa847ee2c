using System.Diagnostics.CodeAnalysis;

namespace ScheduledSms;

/// <summary>A call fails with a <see cref="ScheduledSmsException"/>, or with a cancellation that carries one. Whoever has more to say of it says it to both.</summary>
internal static class FailedCall
{
    /// <summary>Whether the exception tells what became of a call, and what it tells.</summary>
    public static bool TryGetFailure(Exception exception, [NotNullWhen(true)] out ScheduledSmsException? failure)
    {
        failure = exception as ScheduledSmsException ?? (exception as OperationCanceledException)?.InnerException as ScheduledSmsException;
        return failure is not null;
    }

    /// <summary>The same exception with another failure in it.</summary>
    public static Exception Rewrap(Exception exception, ScheduledSmsException failure) => exception is OperationCanceledException canceled
        ? new OperationCanceledException(failure.Message, failure, canceled.CancellationToken)
        : failure;
}
