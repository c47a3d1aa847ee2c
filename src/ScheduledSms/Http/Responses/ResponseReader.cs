namespace ScheduledSms.Http.Responses;

/// <summary>Reads the body of a success into its type.</summary>
/// <typeparam name="TResult">The typed response.</typeparam>
/// <param name="body">The whole body.</param>
/// <param name="format">How the account's responses are read.</param>
/// <exception cref="System.Text.Json.JsonException">The body is not the documented JSON.</exception>
/// <exception cref="UnusableResponseException">It is, but lacks what a caller needs.</exception>
internal delegate TResult ResponseReader<out TResult>(ReadOnlySpan<byte> body, ResponseFormat format);

/// <summary>The response could be parsed, but lacks what a caller needs from it, such as an id.</summary>
internal sealed class UnusableResponseException(string message) : Exception(message);
