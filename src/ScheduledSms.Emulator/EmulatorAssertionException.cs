namespace ScheduledSms.Emulator;

/// <summary>What a test expected of the emulator is not so. The message says what, and ends with the emulator's timeline.</summary>
public sealed class EmulatorAssertionException : Exception
{
    /// <summary>Makes one without a message of its own.</summary>
    public EmulatorAssertionException()
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is not as expected.</param>
    public EmulatorAssertionException(string message) : base(message)
    {
    }

    /// <summary>Makes one.</summary>
    /// <param name="message">What is not as expected.</param>
    /// <param name="innerException">What it came of.</param>
    public EmulatorAssertionException(string message, Exception innerException) : base(message, innerException)
    {
    }
}
