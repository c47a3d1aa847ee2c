using System.Globalization;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Checks;

/// <summary>Finds recipients that would get, or got, the same message twice.</summary>
internal static class DuplicateCheck
{
    public static IReadOnlyList<Duplicate> Find(EmulatorCore core) => core.Clock.At(_ => FindNow(core));

    private static IReadOnlyList<Duplicate> FindNow(EmulatorCore core)
    {
        var scheduled = StandingMessages.Scheduled(core.Jsms).Concat(StandingMessages.Scheduled(core.Solapi));
        var twice = scheduled.Concat(core.Delivered.ToList().Select(StandingMessages.Of))
            .GroupBy(message => message.Identity)
            .Where(same => same.Skip(1).Any())
            .Select(same => new Duplicate([.. same], "the same content at the same time"));
        var sameReference = StandingMessages.Live(core.Solapi)
            .Where(message => message.Reference is not null)
            .GroupBy(message => (message.Account, message.Recipient, message.Reference))
            .Where(same => same.Select(message => message.ScheduleId).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(same => new Duplicate([.. same], "the same reference"));
        return [.. twice, .. sameReference];
    }
}

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
