using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Reads and writes a <see cref="SolapiGroupStatus"/>.</summary>
internal sealed class SolapiGroupStatusConverter() : NamedTextConverter<SolapiGroupStatus>(static text => new SolapiGroupStatus(text), static it => it.Value);
