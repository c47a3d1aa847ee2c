using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms;

/// <summary>What became of a message. Any code is kept, known or not; compare with the members here.</summary>
[JsonConverter(typeof(JsmsDeliveryStatusConverter))]
public readonly record struct JsmsDeliveryStatus
{
    /// <summary>A state by its code on the wire.</summary>
    /// <param name="value">Kept as it is.</param>
    public JsmsDeliveryStatus(string? value) => Value = value;

    /// <summary><c>4001</c>: delivered.</summary>
    public static JsmsDeliveryStatus Delivered { get; } = new("4001");

    /// <summary><c>4002</c>: on the carrier's blacklist.</summary>
    public static JsmsDeliveryStatus BlockedByCarrier { get; } = new("4002");

    /// <summary><c>4003</c>: the handset is off, or its line suspended.</summary>
    public static JsmsDeliveryStatus HandsetUnavailable { get; } = new("4003");

    /// <summary><c>4004</c>: nobody has this number.</summary>
    public static JsmsDeliveryStatus NoSuchNumber { get; } = new("4004");

    /// <summary><c>4005</c>: the balance did not suffice.</summary>
    public static JsmsDeliveryStatus InsufficientBalance { get; } = new("4005");

    /// <summary><c>4006</c>: more often than the carrier allows.</summary>
    public static JsmsDeliveryStatus TooOften { get; } = new("4006");

    /// <summary><c>4007</c>: a voice message was not answered.</summary>
    public static JsmsDeliveryStatus NotAnswered { get; } = new("4007");

    /// <summary><c>4008</c>: a voice message met a busy line.</summary>
    public static JsmsDeliveryStatus Busy { get; } = new("4008");

    /// <summary><c>4009</c>: a voice message could not be put through.</summary>
    public static JsmsDeliveryStatus Unreachable { get; } = new("4009");

    /// <summary><c>4010</c>: the carrier stopped it for a word in it.</summary>
    public static JsmsDeliveryStatus ContentRejected { get; } = new("4010");

    /// <summary><c>4100</c>: another error.</summary>
    public static JsmsDeliveryStatus OtherError { get; } = new("4100");

    /// <summary>The code as it came.</summary>
    public string? Value { get; }

    /// <summary>The code as it came.</summary>
    /// <returns>For example <c>4001</c>.</returns>
    public override string ToString() => Value ?? "";
}
