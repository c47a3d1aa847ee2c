using System.Text.Json;

namespace ScheduledSms.Emulator.Http;

/// <summary>The names of enum members as the control API writes them.</summary>
internal static class CamelCase
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    /// <summary>Returns the member with a name.</summary>
    /// <param name="text">The name.</param>
    /// <param name="what">What contains it, for the rejection.</param>
    public static TEnum Read<TEnum>(string text, string what)
        where TEnum : struct, Enum
    {
        foreach (var value in Enum.GetValues<TEnum>())
        {
            if (string.Equals(Of(value), text, StringComparison.Ordinal))
                return value;
        }

        throw new ControlProblemException(400, $"{what} is not one of {string.Join(", ", Enum.GetValues<TEnum>().Select(Of))}.");
    }
}
