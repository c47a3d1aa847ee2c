using System.Text.Json;
using ScheduledSms.Json;

namespace ScheduledSms.Solapi;

/// <summary>Reads and writes a <see cref="SolapiStatusCode"/>.</summary>
internal sealed class SolapiStatusCodeConverter() : NamedTextConverter<SolapiStatusCode>(static text => new SolapiStatusCode(text), static it => it.Value)
{
    private static readonly TextOrNumberConverter Text = new();

    /// <summary>Whether a code means that nothing was rejected. The most frequent code is recognized by its bytes.</summary>
    public static bool IsAccepted(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        var isUsual = reader.TokenType switch
        {
            JsonTokenType.String => reader.ValueTextEquals("2000"u8),
            JsonTokenType.Number => reader.ValueSpan.SequenceEqual("2000"u8),
            _ => false,
        };
        return isUsual || new SolapiStatusCode(Text.Read(ref reader, typeof(string), options)).Error is null;
    }
}
