using System.Text.Json.Serialization;
using ScheduledSms.Json;
using ScheduledSms.Solapi.Models;

namespace ScheduledSms.Solapi;

/// <summary>A time as SOLAPI wrote it, and the instant it represents.</summary>
/// <remarks>Old pages show wall-clock times without a zone, whose meaning is not documented: those have a text and no instant.</remarks>
[JsonConverter(typeof(SolapiTimestamp.Converter))]
public readonly record struct SolapiTimestamp
{
    /// <summary>Creates a timestamp from its text.</summary>
    /// <param name="text">The text as received.</param>
    public SolapiTimestamp(string? text) => Text = text;

    /// <summary>The text as received.</summary>
    public string? Text { get; }

    /// <summary>The instant, or null if the text does not determine one.</summary>
    public DateTimeOffset? Instant => SolapiTime.Read(Text);

    /// <summary>The text as received.</summary>
    /// <returns>For example <c>2021-11-16T05:12:39.157Z</c>.</returns>
    public override string ToString() => Text ?? "";

    /// <summary>Reads and writes a <see cref="SolapiTimestamp"/>.</summary>
    internal sealed class Converter() : NamedTextConverter<SolapiTimestamp>(static text => new SolapiTimestamp(text), static it => it.Text);
}
