using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms.Jsms.Wire;

/// <summary>Writes the body of the most frequent call as its attributes specify. Handwritten: the generated code takes twice as long.</summary>
internal sealed class JsmsScheduleBodyConverter : JsonConverter<JsmsScheduleBody>
{
    private static readonly ParametersConverter Parameters = new();

    private static readonly JsonEncodedText SendTime = JsonEncodedText.Encode("send_time");
    private static readonly JsonEncodedText Mobile = JsonEncodedText.Encode("mobile");
    private static readonly JsonEncodedText SignatureId = JsonEncodedText.Encode("sign_id");
    private static readonly JsonEncodedText TemplateId = JsonEncodedText.Encode("temp_id");
    private static readonly JsonEncodedText TemplateParameters = JsonEncodedText.Encode("temp_para");

    public override JsmsScheduleBody Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A body is only written.");

    public override void Write(Utf8JsonWriter writer, JsmsScheduleBody value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(SendTime, value.SendTime);
        writer.WriteString(Mobile, value.Mobile);
        if (value.SignatureId is { } signatureId)
            writer.WriteNumber(SignatureId, signatureId);
        writer.WriteNumber(TemplateId, value.TemplateId);
        if (value.TemplateParameters is { } parameters)
        {
            writer.WritePropertyName(TemplateParameters);
            Parameters.Write(writer, parameters, options);
        }

        writer.WriteEndObject();
    }
}
