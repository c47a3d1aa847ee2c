using System.Text.Json.Serialization;

namespace ScheduledSms.Solapi;

/// <summary>A message's status code, such as <c>2000</c>, with its meaning. Any text is kept, known or not. Page: message status codes.</summary>
/// <param name="Value">The code as received. Usually four digits, but not always.</param>
[JsonConverter(typeof(SolapiStatusCodeConverter))]
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
}
