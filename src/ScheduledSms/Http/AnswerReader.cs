namespace ScheduledSms.Http;

/// <summary>Reads the body of a success into its type.</summary>
/// <typeparam name="TResult">The typed answer.</typeparam>
/// <param name="body">The whole body.</param>
/// <param name="format">How the account's answers are read.</param>
/// <exception cref="System.Text.Json.JsonException">The body is not the documented JSON.</exception>
/// <exception cref="UnusableAnswerException">It is, but lacks what a caller needs.</exception>
internal delegate TResult AnswerReader<out TResult>(ReadOnlySpan<byte> body, AnswerFormat format);
