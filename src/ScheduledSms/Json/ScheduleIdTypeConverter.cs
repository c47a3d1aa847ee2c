namespace ScheduledSms.Json;

/// <summary>A schedule id as its text.</summary>
internal sealed class ScheduleIdTypeConverter() : TextTypeConverter<ScheduleId>(ScheduleId.Parse, static id => id.ToString());
