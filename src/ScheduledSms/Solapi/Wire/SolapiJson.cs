using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi.Wire;

/// <summary>Every SOLAPI wire type. Null members are not written; numbers may be quoted.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(FiniteNumberConverter), typeof(SolapiMessageConverter)])]
[JsonSerializable(typeof(SolapiGroupRequest))]
[JsonSerializable(typeof(SolapiAddMessagesBody))]
[JsonSerializable(typeof(SolapiMessage))]
[JsonSerializable(typeof(SolapiDeleteMessagesBody))]
[JsonSerializable(typeof(SolapiScheduleBody))]
[JsonSerializable(typeof(SolapiGroup))]
[JsonSerializable(typeof(SolapiAddMessagesResult))]
[JsonSerializable(typeof(SolapiAddedSummary))]
[JsonSerializable(typeof(SolapiMessageList))]
[JsonSerializable(typeof(SolapiStoredMessage))]
[JsonSerializable(typeof(SolapiDeleteMessagesResult))]
[JsonSerializable(typeof(SolapiBalance))]
[JsonSerializable(typeof(SolapiGroupList))]
[JsonSerializable(typeof(SolapiQuota))]
[JsonSerializable(typeof(SolapiSenderNumberList))]
internal sealed partial class SolapiJson : JsonSerializerContext;
