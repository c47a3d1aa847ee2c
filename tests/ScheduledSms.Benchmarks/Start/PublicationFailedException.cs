namespace ScheduledSms.Benchmarks.Start;

/// <summary>A program could not be published; the message contains the build output.</summary>
internal sealed class PublicationFailedException(string message) : Exception(message);
