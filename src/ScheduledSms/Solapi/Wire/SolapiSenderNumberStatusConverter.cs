using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Reads and writes a <see cref="SolapiSenderNumberStatus"/>.</summary>
internal sealed class SolapiSenderNumberStatusConverter() : NamedTextConverter<SolapiSenderNumberStatus>(static text => new SolapiSenderNumberStatus(text), static it => it.Value);
