using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Diagnostics;
using ScheduledSms.Json;

namespace ScheduledSms.Http.Bodies;

/// <summary>Writes request bodies.</summary>
internal static class JsonBody
{
    /// <summary>Enough for most bodies.</summary>
    private const int Capacity = 256;

    /// <summary>Hangul and Chinese are sent unescaped: escaped, Hangul takes two thirds more of SOLAPI's 15 MB.</summary>
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The target of an idle writer.</summary>
    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    /// <summary>Each thread's writer, kept for its next body.</summary>
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>Writes the value as UTF-8 JSON.</summary>
    /// <exception cref="ScheduledSmsException">A text is not valid Unicode, or a JSON member is empty: it cannot be sent faithfully.</exception>
    public static PooledBuffer Write<T>(T value, JsonTypeInfo<T> type, CallContext call)
    {
        var body = new PooledBuffer(Capacity);
        var writer = _writer ?? CreateWriter(body);
        _writer = null; // A body that fails halfway discards its writer.
        writer.Reset(body);
        Append(body, writer, value, type, call);
        writer.Reset(Nowhere);
        _writer = writer;
        return body;
    }

    public static Utf8JsonWriter CreateWriter(PooledBuffer body) => new(body, Unescaped);

    /// <summary>Appends the value to the body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="writer">A writer to the body that has written nothing since its reset.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="call">The call.</param>
    /// <inheritdoc cref="Write"/>
    public static void Append<T>(PooledBuffer body, Utf8JsonWriter writer, T value, JsonTypeInfo<T> type, CallContext call)
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
