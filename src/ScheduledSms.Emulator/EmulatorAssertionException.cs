namespace ScheduledSms.Emulator;

/// <summary>A test's expectation of the emulator was not met. The message states which, and ends with the emulator's timeline.</summary>
public sealed class EmulatorAssertionException : Exception
{
    /// <summary>Creates an exception with a default message.</summary>
    public EmulatorAssertionException()
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was not as expected.</param>
    public EmulatorAssertionException(string message) : base(message)
    {
    }

    /// <summary>Creates an exception.</summary>
    /// <param name="message">What was not as expected.</param>
    /// <param name="innerException">The cause.</param>
    public EmulatorAssertionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
