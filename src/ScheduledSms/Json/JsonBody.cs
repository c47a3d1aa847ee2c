using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Http;

namespace ScheduledSms.Json;

/// <summary>Writes request bodies.</summary>
internal static class JsonBody
{
    /// <summary>As much as most bodies need.</summary>
    private const int Capacity = 256;

    /// <summary>Hangul and Chinese go out as they are: escaped, Hangul takes two thirds more of SOLAPI's 15 MB.</summary>
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>What a writer at rest writes to.</summary>
    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    /// <summary>Each thread's own writer, kept for its next body.</summary>
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The value as UTF-8 JSON.</summary>
    /// <exception cref="ScheduledSmsException">A text is no valid Unicode, or a JSON member holds nothing: it could not be carried faithfully.</exception>
    public static PooledBuffer Write<T>(T value, JsonTypeInfo<T> type, CallIdentity call)
    {
        var body = new PooledBuffer(Capacity);
        var writer = _writer ?? CreateWriter(body);
        _writer = null; // A body that fails half-way takes its writer with it.
        writer.Reset(body);
        Append(body, writer, value, type, call);
        writer.Reset(Nowhere);
        _writer = writer;
        return body;
    }

    public static Utf8JsonWriter CreateWriter(PooledBuffer body) => new(body, Unescaped);

    /// <summary>Writes the value behind what the body holds.</summary>
    /// <param name="body">The body.</param>
    /// <param name="writer">A writer to it that has written nothing since it was reset.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="call">The call.</param>
    /// <inheritdoc cref="Write"/>
    public static void Append<T>(PooledBuffer body, Utf8JsonWriter writer, T value, JsonTypeInfo<T> type, CallIdentity call)
    {
        var start = body.Length;
        try
        {
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
        }
        catch (Exception unwritable) when (unwritable is InvalidOperationException or JsonException)
        {
            throw call.RejectInvalid("a JSON member of the request cannot be written: it holds nothing, or text that is not valid Unicode.");
        }

        var length = SurrogateEscapes.Resolve(body.Span[start..])
            ?? throw call.RejectInvalid("a text of the request is not valid Unicode: it holds half of a surrogate pair.");
        body.Truncate(start + length);
    }
}
