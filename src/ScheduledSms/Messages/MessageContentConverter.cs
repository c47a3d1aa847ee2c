using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.Json;
using System.Text;
using ScheduledSms.Text;

namespace ScheduledSms;

/// <summary>A message's content: <c>{"template":"reminder"}</c> or <c>{"text":"…","from":"0212345678"}</c>. What cannot be read is an error: content must not get lost in a queue. Public for source generators only: the type names it itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageContentConverter : JsonConverter<MessageContent>
{
    private const string Template = "template";
    private const string Text = "text";
    private const string From = "from";

    /// <inheritdoc/>
    public override MessageContent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MessageContent value, JsonSerializerOptions options) => Write(writer, value);

    /// <summary>Reads the JSON from a text.</summary>
    internal static MessageContent Read(string text)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            reader.Read();
            return Read(ref reader);
        }
        catch (JsonException invalid)
        {
            throw new FormatException(invalid.Message, invalid);
        }
    }

    /// <summary>Writes the JSON into a text.</summary>
    internal static string Write(MessageContent content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Write(writer, content);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static MessageContent Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            throw Invalid();

        Dictionary<string, string?> members = new(StringComparer.OrdinalIgnoreCase);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null) || !members.TryAdd(name, reader.GetString()))
                throw Invalid();
        }

        var (template, text, from) = (members.GetValueOrDefault(Template), members.GetValueOrDefault(Text), members.GetValueOrDefault(From));
        if (members.Keys.Any(static name => !IsOneOf(name, Template, Text, From)))
            throw Invalid();
        if (!string.IsNullOrWhiteSpace(template) && text is null && from is null)
            return MessageContent.Template(template);
        return !string.IsNullOrEmpty(text) && template is null ? MessageContent.Text(text, from) : throw Invalid();
    }

    private static void Write(Utf8JsonWriter writer, MessageContent value)
    {
        writer.WriteStartObject();
        if (value is MessageContent.FreeText free)
        {
            writer.WriteString(Text, free.Body);
            if (free.From is not null)
                writer.WriteString(From, free.From);
        }
        else
        {
            writer.WriteString(Template, ((MessageContent.NamedTemplate)value).Name);
        }

        writer.WriteEndObject();
    }

    private static bool IsOneOf(string name, params ReadOnlySpan<string> names)
    {
        foreach (var one in names)
        {
            if (string.Equals(one, name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static JsonException Invalid() => new("Expected a message's content: a template by its name, or a text and optionally from whom.");
}

/// <summary>A message's content as a text that holds its JSON.</summary>
internal sealed class MessageContentTypeConverter() : TextTypeConverter<MessageContent>(MessageContentConverter.Read, MessageContentConverter.Write);
