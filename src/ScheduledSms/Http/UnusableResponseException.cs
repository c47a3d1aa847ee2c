namespace ScheduledSms.Http;

/// <summary>The response could be parsed, but lacks what a caller needs from it, such as an id.</summary>
internal sealed class UnusableResponseException(string message) : Exception(message);
