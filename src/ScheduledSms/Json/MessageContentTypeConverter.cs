namespace ScheduledSms.Json;

/// <summary>A message's content as a text that holds its JSON.</summary>
internal sealed class MessageContentTypeConverter() : TextTypeConverter<MessageContent>(MessageContentConverter.Read, MessageContentConverter.Write);
