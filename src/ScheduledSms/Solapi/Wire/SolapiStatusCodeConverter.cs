using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Reads and writes a <see cref="SolapiStatusCode"/>.</summary>
internal sealed class SolapiStatusCodeConverter() : NamedTextConverter<SolapiStatusCode>(static text => new SolapiStatusCode(text), static it => it.Value);
