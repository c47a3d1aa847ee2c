namespace ScheduledSms.Benchmarks.Start;

/// <summary>A program could not be published; the message has what the build printed.</summary>
internal sealed class PublicationFailedException(string message) : Exception(message);
