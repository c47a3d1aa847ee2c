using System.Text.Json;
using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Solapi.Models;

namespace ScheduledSms.Solapi;

/// <summary>A message's status code, such as <c>2000</c>, with its meaning. Any text is kept, known or not. Page: message status codes.</summary>
/// <param name="Value">The code as received. Usually four digits, but not always.</param>
[JsonConverter(typeof(SolapiStatusCode.Converter))]
public readonly record struct SolapiStatusCode(string? Value)
{
    /// <summary>The progress of the message.</summary>
    public SolapiMessageState State => Value is not null && SolapiStatusMap.Codes.TryGetValue(Value, out var row) ? row.State : SolapiMessageState.Unrecognized;

    /// <summary>Why the message was rejected, or null if it was not: it was accepted, delivered, or failed to arrive after it was sent.</summary>
    public ScheduledSmsErrorCode? Error =>
        Value is not null && SolapiStatusMap.Codes.TryGetValue(Value, out var row) ? row.Error : ScheduledSmsErrorCode.Unrecognized;

    /// <summary>The code as received.</summary>
    /// <returns>For example <c>2000</c>.</returns>
    public override string ToString() => Value ?? "";

    /// <summary>Reads and writes a <see cref="SolapiStatusCode"/>.</summary>
    internal sealed class Converter() : NamedTextConverter<SolapiStatusCode>(static text => new SolapiStatusCode(text), static it => it.Value)
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
}
