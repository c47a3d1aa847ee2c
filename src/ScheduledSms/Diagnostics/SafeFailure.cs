using System.Collections;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Diagnostics;

/// <summary>What a transport, a reader or a handler of the app threw, safe to print: .NET quotes a response's lines, which may reflect the request.</summary>
internal static class SafeFailure
{
    /// <summary>No real chain is longer; a longer one is cut.</summary>
    private const int MaxDepth = 32;

    /// <summary>Returns the failure itself, or a copy without what .NET quotes of a response: a line may hold the end of a value, which nothing can find.</summary>
    public static Exception WithoutQuotes(Exception failure) => AnyIn(failure, QuotesResponse) ? Copy(failure, WithoutQuote) : failure;

    /// <summary>Returns the failure itself if it says nothing that was sent, or a copy that does not.</summary>
    public static Exception Of(Exception failure, SentValues sent)
    {
        try
        {
            return IsTooDeep(failure) || AnyIn(failure, Tells) || IsHidden(failure.ToString()) ? Copy(failure, Text) : failure;
        }
        catch (Exception ofItsOwn) when (ofItsOwn is not OutOfMemoryException) // An app's exception may fail at its own words.
        {
            return new RedactedException($"{failure.GetType()}: its text cannot be read.", inner: null);
        }

        bool IsHidden(string text) => !string.Equals(sent.Hide(text), text, StringComparison.Ordinal);

        bool Tells(Exception one) => !string.Equals(Text(one), one.Message, StringComparison.Ordinal)
            || one.Data.Cast<DictionaryEntry>().Any(entry => IsHidden($"{entry.Key} {entry.Value}"));

        // The path in a JsonException has names of the response.
        string Text(Exception one) => sent.Hide(WithoutQuote(one)) is var text && one is JsonException ? Redaction.MaskNumbers(text) : text;
    }

    private static bool IsTooDeep(Exception failure)
    {
        var depth = 0;
        for (var one = failure; one is not null && depth <= MaxDepth; one = one.InnerException)
            depth++;
        return depth > MaxDepth;
    }

    private static bool AnyIn(Exception failure, Func<Exception, bool> found)
    {
        for (var one = failure; one is not null; one = one.InnerException)
        {
            if (found(one))
                return true;
        }

        return false;
    }

    private static bool QuotesResponse(Exception failure) =>
        failure is HttpRequestException { HttpRequestError: HttpRequestError.InvalidResponse } or HttpIOException { HttpRequestError: HttpRequestError.InvalidResponse };

    private static string WithoutQuote(Exception failure)
    {
        var message = failure.Message;
        if (!QuotesResponse(failure))
            return message;

        var (start, end) = (message.IndexOf('\'', StringComparison.Ordinal), message.LastIndexOf('\''));
        return start < end ? $"{message[..(start + 1)]}{Redaction.Mask}{message[end..]}" : message;
    }

    /// <summary>The type that callers ask for stays; what it holds besides its message does not.</summary>
    private static Exception Copy(Exception failure, Func<Exception, string> text, int depth = 0)
    {
        var inner = failure.InnerException is { } cause && depth < MaxDepth ? Copy(cause, text, depth + 1) : null;
        Exception copy = failure switch
        {
            HttpRequestException http => new HttpRequestException(http.HttpRequestError, text(http), inner, http.StatusCode),
            HttpIOException io => new HttpIOException(io.HttpRequestError, text(io).Replace($" ({io.HttpRequestError})", "", StringComparison.Ordinal), inner), // It adds that itself.
            _ => new RedactedException($"{failure.GetType()}: {text(failure)}", inner),
        };
        return failure.StackTrace is { Length: > 0 } trace ? ExceptionDispatchInfo.SetRemoteStackTrace(copy, trace) : copy;
    }

    private sealed class RedactedException(string message, Exception? inner) : Exception(message, inner);
}
