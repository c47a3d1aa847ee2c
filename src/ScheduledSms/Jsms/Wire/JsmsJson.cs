using System.Text.Json.Serialization;

namespace ScheduledSms.Jsms.Wire;

/// <summary>Every JSMS wire type. Null members are not written; numbers may be quoted.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(JsmsScheduleBodyConverter), typeof(JsmsBatchRecipientConverter)])]
[JsonSerializable(typeof(JsmsScheduleBody))]
[JsonSerializable(typeof(JsmsBatchScheduleBody))]
[JsonSerializable(typeof(JsmsBatchRecipient))]
[JsonSerializable(typeof(JsmsScheduleResult))]
[JsonSerializable(typeof(JsmsBatchScheduleResult))]
[JsonSerializable(typeof(JsmsSchedule))]
[JsonSerializable(typeof(JsmsAppBalance))]
[JsonSerializable(typeof(JsmsDeveloperBalance))]
[JsonSerializable(typeof(JsmsTemplateInfo))]
[JsonSerializable(typeof(JsmsDeliveryReport))]
internal sealed partial class JsmsJson : JsonSerializerContext;
