using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Http;

namespace ScheduledSms.Json;

/// <summary>Writes request bodies.</summary>
internal static class JsonBody
{
    /// <summary>Hangul and Chinese go out as they are: escaped, Hangul takes two thirds more of SOLAPI's 15 MB.</summary>
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value as UTF-8 JSON.</summary>
    /// <exception cref="ScheduledSmsException">A text is no valid Unicode, or a JSON member holds nothing: it could not be carried faithfully.</exception>
    public static byte[] Write<T>(T value, JsonTypeInfo<T> type, CallIdentity call)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        try
        {
            using var writer = new Utf8JsonWriter(buffer, Unescaped);
            JsonSerializer.Serialize(writer, value, type);
        }
        catch (Exception unwritable) when (unwritable is InvalidOperationException or JsonException)
        {
            throw call.RefuseInvalid("a JSON member of the request cannot be written: it holds nothing, or text that is not valid Unicode.");
        }

        return SurrogateEscapes.Resolve(buffer.WrittenSpan)
            ?? throw call.RefuseInvalid("a text of the request is not valid Unicode: it holds half of a surrogate pair.");
    }
}
