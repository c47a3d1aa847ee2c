using System.Text.Json;
using System.Text.Json.Nodes;

namespace ScheduledSms.Http;

/// <summary>Readers of JSON answers.</summary>
internal static class JsonAnswer
{
    /// <summary>Reads the type, and then checks that it holds what a caller needs.</summary>
    /// <param name="require">Throws <see cref="UnusableAnswerException"/> where something is missing.</param>
    public static AnswerReader<TResult> Reader<TResult>(Action<TResult>? require = null)
        where TResult : ProviderAnswer =>
        (body, format) =>
        {
            var result = Read<TResult>(body, format) ?? throw new UnusableAnswerException("The answer is null.");
            require?.Invoke(result);
            return result;
        };

    public static void RequireId(string? id, string name)
    {
        if (string.IsNullOrEmpty(id))
            throw new UnusableAnswerException($"The answer has no {name}.");
    }

    public static void RequireNoHoles<TItem>(IReadOnlyList<TItem> list, string name)
        where TItem : class
    {
        if (list.Any(static item => item is null))
            throw new UnusableAnswerException($"The answer's {name} has an empty place.");
    }

    private static TResult? Read<TResult>(ReadOnlySpan<byte> body, AnswerFormat format)
        where TResult : ProviderAnswer
    {
        try
        {
            return JsonSerializer.Deserialize(body, format.TypeOf<TResult>());
        }
        catch (JsonException odd) when (MemberOf(odd) is not null)
        {
            return ReadWithout<TResult>(odd, body, format);
        }
    }

    /// <summary>
    /// A member of another shape than the pages show must not make a write that succeeded look lost: it is set aside
    /// among the unknown members, and the rest is read.
    /// </summary>
    private static TResult? ReadWithout<TResult>(JsonException odd, ReadOnlySpan<byte> body, AnswerFormat format)
        where TResult : ProviderAnswer
    {
        var answer = JsonNode.Parse(body, documentOptions: format.Documents) as JsonObject ?? throw odd;
        Dictionary<string, JsonElement> aside = new(StringComparer.Ordinal);
        while (true)
        {
            if (MemberOf(odd) is not { } name || !answer.Remove(name, out var member))
                throw odd;
            aside[name] = JsonElementOf(member);

            try
            {
                var result = answer.Deserialize(format.TypeOf<TResult>());
                result?.Keep(aside);
                return result;
            }
            catch (JsonException next)
            {
                odd = next;
            }
        }
    }

    /// <summary>The answer's own member in which the reader stopped: <c>count</c> for <c>$.count.total</c>.</summary>
    private static string? MemberOf(JsonException odd) =>
        odd.Path is ['$', '.', .. var path] && path.Split('.', '[')[0] is { Length: > 0 } name ? name : null;

    private static JsonElement JsonElementOf(JsonNode? node)
    {
        using var document = JsonDocument.Parse(node?.ToJsonString() ?? "null");
        return document.RootElement.Clone();
    }
}
