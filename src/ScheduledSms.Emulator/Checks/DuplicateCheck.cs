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
            .GroupBy(message => message.Place)
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same.GroupBy(message => message.Content(), StringComparer.Ordinal))
            .Where(same => same.Skip(1).Any())
            .Select(same => new Duplicate([.. same], DuplicateReason.SameContent));
        var sameReference = StandingMessages.Live(core.Solapi)
            .Where(message => message.Reference is not null)
            .GroupBy(message => (message.Account, message.Recipient, message.Reference))
            .Where(same => same.Select(message => message.ScheduleId).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(same => new Duplicate([.. same], DuplicateReason.SameReference));
        return [.. twice, .. sameReference];
    }
}

/// <summary>Messages that are the same to their recipient.</summary>
internal sealed class Duplicate(IReadOnlyList<StandingMessage> messages, DuplicateReason reason)
{
    public DuplicateReason Reason { get; } = reason;

    public string Why => Reason is DuplicateReason.SameContent ? "the same content at the same time" : "the same reference";

    public string Recipient => messages[0].Recipient;

    /// <summary>One for each schedule; a single one when its recipient is in it twice.</summary>
    public IReadOnlyList<StandingMessage> Schedules { get; } = [.. messages.DistinctBy(message => message.ScheduleId, StringComparer.Ordinal)];

    public IEnumerable<string> ScheduleIds => Schedules.Select(message => message.ScheduleId);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{messages[0].Provider}: {messages.Count} messages to {Masked.Number(Recipient)} with {Why}, {messages[0].SendAt:yyyy-MM-dd HH:mm:ss'Z'}, in {string.Join(", ", ScheduleIds)}");
}

/// <summary>Why messages are the same to their recipient.</summary>
internal enum DuplicateReason
{
    /// <summary>They have the same content at the same time.</summary>
    SameContent,

    /// <summary>They have the same reference.</summary>
    SameReference,
}
