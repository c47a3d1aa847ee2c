namespace ScheduledSms.Http;

/// <summary>The answer could be parsed, but lacks what a caller needs from it, such as an id.</summary>
internal sealed class UnusableAnswerException(string message) : Exception(message);
