using ScheduledSms.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>The review status of a template. Any value is kept, known or not; compare with the members here.</summary>
[JsonConverter(typeof(JsmsTemplateStatus.Converter))]
public readonly record struct JsmsTemplateStatus
{
    /// <summary>Creates a status from its digits on the wire.</summary>
    /// <param name="value">Kept as is.</param>
    public JsmsTemplateStatus(string? value) => Value = value;

    /// <summary><c>0</c>: under review. Scheduling with it is rejected (50020).</summary>
    public static JsmsTemplateStatus Reviewing { get; } = new("0");

    /// <summary><c>1</c>: passed. It can be used.</summary>
    public static JsmsTemplateStatus Passed { get; } = new("1");

    /// <summary><c>2</c>: rejected. Scheduling with it is rejected (50021); only a template in this state can be changed.</summary>
    public static JsmsTemplateStatus Rejected { get; } = new("2");

    /// <summary>The status as received.</summary>
    public string? Value { get; }

    /// <summary>The status as received.</summary>
    /// <returns>For example <c>1</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="JsmsTemplateStatus"/>, a number on the wire.</summary>
    internal sealed class Converter() : NamedTextConverter<JsmsTemplateStatus>(static text => new JsmsTemplateStatus(text), static it => it.Value);
}
