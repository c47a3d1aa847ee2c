using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ScheduledSms.Http;

/// <summary>Readers of JSON answers.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads the type, and then checks that it holds what a caller needs.</summary>
    /// <param name="type">How to read it.</param>
    /// <param name="require">Throws <see cref="UnusableAnswerException"/> where something is missing.</param>
    public static AnswerReader<TResult> Reader<TResult>(JsonTypeInfo<TResult> type, Action<TResult>? require = null)
        where TResult : ProviderAnswer =>
        body =>
        {
            var result = JsonSerializer.Deserialize(body, type) ?? throw new UnusableAnswerException("The answer is null.");
            require?.Invoke(result);
            return result;
        };

    public static void RequireId(string? id, string name)
    {
        if (string.IsNullOrEmpty(id))
            throw new UnusableAnswerException($"The answer has no {name}.");
    }
}
