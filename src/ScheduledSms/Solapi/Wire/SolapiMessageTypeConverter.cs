using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Reads and writes a <see cref="SolapiMessageType"/>.</summary>
internal sealed class SolapiMessageTypeConverter() : NamedTextConverter<SolapiMessageType>(static text => new SolapiMessageType(text), static it => it.Value);
