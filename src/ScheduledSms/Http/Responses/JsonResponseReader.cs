using System.Buffers;
using System.Text.Json;

namespace ScheduledSms.Http.Responses;

/// <summary>Readers of JSON responses.</summary>
internal static class JsonResponseReader
{
    /// <summary>Reads the type, then checks that it contains what a caller needs.</summary>
    /// <param name="require">Throws <see cref="UnusableResponseException"/> if something is missing.</param>
    public static ResponseReader<TResult> Create<TResult>(Action<TResult>? require = null)
        where TResult : class =>
        (body, format) =>
        {
            var result = Read<TResult>(body, format) ?? throw new UnusableResponseException("The response is null.");
            require?.Invoke(result);
            return result;
        };

    public static void RequireId(string? id, string name)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw new UnusableResponseException($"The response has no {name}.");
    }

    public static void RequireNoHoles<TItem>(IReadOnlyList<TItem> list, string name)
        where TItem : class
    {
        if (list.Any(static item => item is null))
            throw new UnusableResponseException($"The response's {name} has an empty place.");
    }

    private static TResult? Read<TResult>(ReadOnlySpan<byte> body, ResponseFormat format)
        where TResult : class
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
    /// A member whose shape differs from the provider's pages must not make a successful write look lost: it is set aside,
    /// among the unknown members if the type keeps those, and the rest is read.
    /// </summary>
    private static TResult? ReadWithout<TResult>(JsonException odd, ReadOnlySpan<byte> body, ResponseFormat format)
        where TResult : class
    {
        Dictionary<string, JsonElement> aside = new(StringComparer.Ordinal);
        while (true)
        {
            if (MemberOf(odd) is not { } name || !TryRemove(name, ref body, format, out var member))
                throw odd;

            aside[name] = member;
            try
            {
                var result = JsonSerializer.Deserialize(body, format.TypeOf<TResult>());
                (result as ProviderResponse)?.Keep(aside);
                return result;
            }
            catch (JsonException next)
            {
                odd = next;
            }
        }
    }

    /// <summary>Removes a member from the object, if it occurs exactly once. Works on bytes, since .NET cannot write all that it reads.</summary>
    private static bool TryRemove(string name, ref ReadOnlySpan<byte> json, ResponseFormat format, out JsonElement member)
    {
        member = default;
        var rest = new ArrayBufferWriter<byte>(json.Length);
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = format.Documents.MaxDepth });
        reader.Read();
        rest.Write("{"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var from = (int)reader.TokenStartIndex;
            var isOdd = reader.ValueTextEquals(name);
            reader.Read();
            var value = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isOdd)
            {
                if (member.ValueKind != JsonValueKind.Undefined)
                    return false;
                using var document = JsonDocument.Parse(json[value..(int)reader.BytesConsumed].ToArray(), format.Documents);
                member = document.RootElement.Clone();
                continue;
            }

            if (rest.WrittenCount > 1)
                rest.Write(","u8);
            rest.Write(json[from..(int)reader.BytesConsumed]);
        }

        reader.Read(); // Nothing may follow the object.
        rest.Write("}"u8);
        json = rest.WrittenSpan;
        return member.ValueKind != JsonValueKind.Undefined;
    }

    /// <summary>The top-level member at which the reader stopped: <c>count</c> for <c>$.count.total</c>.</summary>
    private static string? MemberOf(JsonException odd) =>
        odd.Path is ['$', '.', .. var path] && path.Split('.', '[')[0] is { Length: > 0 } name ? name : null;
}
