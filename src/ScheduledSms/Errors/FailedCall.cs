using System.Diagnostics.CodeAnalysis;

namespace ScheduledSms.Errors;

/// <summary>A call fails with a <see cref="ScheduledSmsException"/>, or with a cancellation that carries one. Treats both the same, so that context can be added to either.</summary>
internal static class FailedCall
{
    /// <summary>Gets the failure that an exception is or carries, if any.</summary>
    public static bool TryGetFailure(Exception exception, [NotNullWhen(true)] out ScheduledSmsException? failure)
    {
        failure = ScheduledSmsException.Find(exception);
        return failure is not null;
    }

    /// <summary>Returns the same kind of exception for another failure.</summary>
    public static Exception Rewrap(Exception exception, ScheduledSmsException failure) => exception is OperationCanceledException canceled
        ? new OperationCanceledException(failure.Message, failure, canceled.CancellationToken)
        : failure;
}
