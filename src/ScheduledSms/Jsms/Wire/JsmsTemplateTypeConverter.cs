using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>Reads and writes a <see cref="JsmsTemplateType"/>, a number on the wire.</summary>
internal sealed class JsmsTemplateTypeConverter() : NamedTextConverter<JsmsTemplateType>(static text => new JsmsTemplateType(text), static it => it.Value);
