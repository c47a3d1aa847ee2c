using ScheduledSms.Json;

namespace ScheduledSms.Jsms;

/// <summary>Reads and writes a <see cref="JsmsTemplateStatus"/>, which comes as a number.</summary>
internal sealed class JsmsTemplateStatusConverter() : NamedTextConverter<JsmsTemplateStatus>(static text => new JsmsTemplateStatus(text), static it => it.Value);
