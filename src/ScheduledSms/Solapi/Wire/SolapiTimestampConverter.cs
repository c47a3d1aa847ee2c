using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Reads and writes a <see cref="SolapiTimestamp"/>.</summary>
internal sealed class SolapiTimestampConverter() : NamedTextConverter<SolapiTimestamp>(static text => new SolapiTimestamp(text), static it => it.Text);
