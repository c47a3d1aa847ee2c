using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>A time as SOLAPI wrote it, and the instant it names.</summary>
/// <remarks>Old pages show wall-clock times without a zone, whose meaning is not documented: those have a text and no instant.</remarks>
[JsonConverter(typeof(SolapiTimestampConverter))]
public readonly record struct SolapiTimestamp
{
    /// <summary>A time from its text.</summary>
    /// <param name="text">The text as it came.</param>
    public SolapiTimestamp(string? text) => Text = text;

    /// <summary>The text as it came.</summary>
    public string? Text { get; }

    /// <summary>The instant, or null where the text names none for certain.</summary>
    public DateTimeOffset? Instant => SolapiTime.Read(Text);

    /// <summary>The text as it came.</summary>
    /// <returns>For example <c>2021-11-16T05:12:39.157Z</c>.</returns>
    public override string ToString() => Text ?? "";
}
