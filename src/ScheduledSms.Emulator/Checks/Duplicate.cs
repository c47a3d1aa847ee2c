using System.Globalization;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Checks;

/// <summary>Messages that are the same to their recipient.</summary>
internal sealed class Duplicate(IReadOnlyList<StandingMessage> messages, string why)
{
    public string Why { get; } = why;

    public string Recipient => messages[0].Recipient;

    public IReadOnlyList<string> ScheduleIds { get; } = [.. messages.Select(message => message.ScheduleId).Distinct(StringComparer.Ordinal)];

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{messages[0].Provider}: {messages.Count} messages to {Masked.Number(Recipient)} with {Why}, {messages[0].SendAt:yyyy-MM-dd HH:mm:ss'Z'}, in {string.Join(", ", ScheduleIds)}");
}
