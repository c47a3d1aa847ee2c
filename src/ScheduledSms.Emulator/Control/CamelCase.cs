using System.Text.Json;

namespace ScheduledSms.Emulator.Control;

/// <summary>The names of enum members as the control API writes them.</summary>
internal static class CamelCase
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
