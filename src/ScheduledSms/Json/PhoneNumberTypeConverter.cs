namespace ScheduledSms.Json;

/// <summary>A phone number as its E.164 text, not masked.</summary>
internal sealed class PhoneNumberTypeConverter() : TextTypeConverter<PhoneNumber>(static text => PhoneNumber.Parse(text), static number => number.E164);
