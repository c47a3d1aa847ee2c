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
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What a writer at rest writes to.</summary>
    private static readonly ArrayBufferWriter<byte> Nowhere = new();

    /// <summary>Each thread's own writer, kept for its next body.</summary>
    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    /// <summary>The value as UTF-8 JSON.</summary>
    /// <exception cref="ScheduledSmsException">A text is no valid Unicode, or a JSON member holds nothing: it could not be carried faithfully.</exception>
    public static RentedBytes Write<T>(T value, JsonTypeInfo<T> type, CallIdentity call)
    {
        var body = new RentedBytes(Capacity);
        try
        {
            Serialize(body, value, type);
        }
        catch (Exception unwritable) when (unwritable is InvalidOperationException or JsonException)
        {
            throw call.RefuseInvalid("a JSON member of the request cannot be written: it holds nothing, or text that is not valid Unicode.");
        }

        var length = SurrogateEscapes.Resolve(body.Written)
            ?? throw call.RefuseInvalid("a text of the request is not valid Unicode: it holds half of a surrogate pair.");
        body.Truncate(length);
        return body;
    }

    private static void Serialize<T>(RentedBytes body, T value, JsonTypeInfo<T> type)
    {
        var writer = _writer ?? new Utf8JsonWriter(body, Unescaped);
        _writer = null; // A body that fails half-way takes its writer with it.
        writer.Reset(body);
        JsonSerializer.Serialize(writer, value, type);
        writer.Flush();
        writer.Reset(Nowhere);
        _writer = writer;
    }
}
