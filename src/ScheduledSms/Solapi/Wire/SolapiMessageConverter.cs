using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ScheduledSms.Json;
using ScheduledSms.Text;

namespace ScheduledSms.Solapi.Wire;

/// <summary>Writes a message as its attributes specify. Handwritten, since a request may have ten thousand: the generated code takes twice as long for the few members that most have.</summary>
internal sealed class SolapiMessageConverter : JsonConverter<SolapiMessage>
{
    private static readonly OneOrManyTextsConverter Numbers = new();
    private static readonly TextMapConverter Fields = new();

    private static readonly JsonEncodedText To = JsonEncodedText.Encode("to");
    private static readonly JsonEncodedText From = JsonEncodedText.Encode("from");
    private static readonly JsonEncodedText Text = JsonEncodedText.Encode("text");
    private static readonly JsonEncodedText Country = JsonEncodedText.Encode("country");
    private static readonly JsonEncodedText CustomFields = JsonEncodedText.Encode("customFields");

    public override SolapiMessage Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A message is only written.");

    public override void Write(Utf8JsonWriter writer, SolapiMessage value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WritePropertyName(To);
        Numbers.Write(writer, value.To, options);
        WriteText(writer, From, value.From);
        WriteText(writer, Text, value.Text is { } text ? UnicodeText.ComposeHangul(text) : null);
        if (value.Type is { } type)
            writer.WriteString("type"u8, type.Value);
        if (value.AutoTypeDetect is { } autoTypeDetect)
            writer.WriteBoolean("autoTypeDetect"u8, autoTypeDetect);
        WriteText(writer, Country, value.Country);
        if (value.Subject is not null)
            writer.WriteString("subject"u8, UnicodeText.ComposeHangul(value.Subject));
        if (value.ImageId is not null)
            writer.WriteString("imageId"u8, value.ImageId);
        WriteObject(writer, "kakaoOptions"u8, value.KakaoOptions, options);
        WriteObject(writer, "naverOptions"u8, value.NaverOptions, options);
        WriteObject(writer, "rcsOptions"u8, value.RcsOptions, options);
        WriteObject(writer, "voiceOptions"u8, value.VoiceOptions, options);
        WriteObject(writer, "faxOptions"u8, value.FaxOptions, options);
        WriteObject(writer, "replacements"u8, value.Replacements, options);
        if (value.CustomFields is { } fields)
        {
            writer.WritePropertyName(CustomFields);
            Fields.Write(writer, fields, options);
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, JsonEncodedText name, string? text)
    {
        if (text is not null)
            writer.WriteString(name, text);
    }

    private static void WriteObject<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value, JsonSerializerOptions options)
        where T : class
    {
        if (value is null)
            return;

        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
    }
}
