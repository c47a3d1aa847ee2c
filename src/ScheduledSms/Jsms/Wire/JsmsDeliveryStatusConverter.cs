using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>Reads and writes a <see cref="JsmsDeliveryStatus"/>, a number on the wire.</summary>
internal sealed class JsmsDeliveryStatusConverter() : NamedTextConverter<JsmsDeliveryStatus>(static text => new JsmsDeliveryStatus(text), static it => it.Value);
