using System.Globalization;

namespace ScheduledSms.Http;

/// <summary>The answer is longer than the setting <c>MaxAnswerBytes</c> allows.</summary>
internal sealed class AnswerTooLargeException(long maxBytes)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The answer is longer than {maxBytes} bytes (setting MaxAnswerBytes)."));
