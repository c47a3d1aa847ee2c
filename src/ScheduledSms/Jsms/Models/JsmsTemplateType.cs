using ScheduledSms.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>The purpose of a template. Any value is kept, known or not; compare with the members here.</summary>
[JsonConverter(typeof(JsmsTemplateType.Converter))]
public readonly record struct JsmsTemplateType
{
    /// <summary>Creates a type from its digits on the wire.</summary>
    /// <param name="value">Kept as is.</param>
    public JsmsTemplateType(string? value) => Value = value;

    /// <summary><c>1</c>: verification codes.</summary>
    public static JsmsTemplateType VerificationCode { get; } = new("1");

    /// <summary><c>2</c>: notices.</summary>
    public static JsmsTemplateType Notice { get; } = new("2");

    /// <summary><c>3</c>: marketing, which is sent only from 08:00 to 21:00.</summary>
    public static JsmsTemplateType Marketing { get; } = new("3");

    /// <summary>The type as received.</summary>
    public string? Value { get; }

    /// <summary>The type as received.</summary>
    /// <returns>For example <c>2</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="JsmsTemplateType"/>, a number on the wire.</summary>
    internal sealed class Converter() : NamedTextConverter<JsmsTemplateType>(static text => new JsmsTemplateType(text), static it => it.Value);
}
