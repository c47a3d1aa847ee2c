using System.Globalization;

namespace ScheduledSms.Http;

/// <summary>The response is longer than the setting <c>MaxResponseBytes</c> allows.</summary>
internal sealed class ResponseTooLargeException(long maxBytes)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The response is longer than {maxBytes} bytes (setting MaxResponseBytes)."));
