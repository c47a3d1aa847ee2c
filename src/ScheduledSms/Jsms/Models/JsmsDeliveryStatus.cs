using ScheduledSms.Json;
using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>The delivery result of a message. Any code is kept, known or not; compare with the members here.</summary>
[JsonConverter(typeof(JsmsDeliveryStatus.Converter))]
public readonly record struct JsmsDeliveryStatus
{
    /// <summary>Creates a status from its code on the wire.</summary>
    /// <param name="value">Kept as is.</param>
    public JsmsDeliveryStatus(string? value) => Value = value;

    /// <summary><c>4001</c>: delivered.</summary>
    public static JsmsDeliveryStatus Delivered { get; } = new("4001");

    /// <summary><c>4002</c>: on the carrier's blacklist.</summary>
    public static JsmsDeliveryStatus BlockedByCarrier { get; } = new("4002");

    /// <summary><c>4003</c>: the handset is off, or its line suspended.</summary>
    public static JsmsDeliveryStatus HandsetUnavailable { get; } = new("4003");

    /// <summary><c>4004</c>: no such number.</summary>
    public static JsmsDeliveryStatus NoSuchNumber { get; } = new("4004");

    /// <summary><c>4005</c>: insufficient balance.</summary>
    public static JsmsDeliveryStatus InsufficientBalance { get; } = new("4005");

    /// <summary><c>4006</c>: sent more often than the carrier allows.</summary>
    public static JsmsDeliveryStatus TooFrequent { get; } = new("4006");

    /// <summary><c>4007</c>: a voice message was not answered.</summary>
    public static JsmsDeliveryStatus NotAnswered { get; } = new("4007");

    /// <summary><c>4008</c>: a voice message reached a busy line.</summary>
    public static JsmsDeliveryStatus Busy { get; } = new("4008");

    /// <summary><c>4009</c>: a voice message could not be connected.</summary>
    public static JsmsDeliveryStatus Unreachable { get; } = new("4009");

    /// <summary><c>4010</c>: the carrier blocked it because of a word in it.</summary>
    public static JsmsDeliveryStatus ContentRejected { get; } = new("4010");

    /// <summary><c>4100</c>: another error.</summary>
    public static JsmsDeliveryStatus OtherError { get; } = new("4100");

    /// <summary>The code as received.</summary>
    public string? Value { get; }

    /// <summary>The code as received.</summary>
    /// <returns>For example <c>4001</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="JsmsDeliveryStatus"/>, a number on the wire.</summary>
    internal sealed class Converter() : NamedTextConverter<JsmsDeliveryStatus>(static text => new JsmsDeliveryStatus(text), static it => it.Value);
}
