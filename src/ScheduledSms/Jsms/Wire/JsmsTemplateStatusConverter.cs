using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>Reads and writes a <see cref="JsmsTemplateStatus"/>, a number on the wire.</summary>
internal sealed class JsmsTemplateStatusConverter() : NamedTextConverter<JsmsTemplateStatus>(static text => new JsmsTemplateStatus(text), static it => it.Value);
