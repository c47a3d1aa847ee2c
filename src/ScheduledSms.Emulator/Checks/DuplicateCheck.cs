using System.Globalization;

namespace ScheduledSms.Emulator.Checks;

/// <summary>Finds who would get, or got, the same message twice. Every call runs inside the clock's gate.</summary>
internal static class DuplicateCheck
{
    /// <returns>A line for each message that stands twice; empty when none does.</returns>
    public static IReadOnlyList<string> Find(ScheduledSmsEmulator emulator, IEnumerable<DeliveredMessage> delivered)
    {
        var scheduled = StandingMessages.Scheduled(emulator.Jsms).Concat(StandingMessages.Scheduled(emulator.Solapi));
        var twice = scheduled.Concat(delivered.Select(StandingMessages.Of))
            .GroupBy(message => message.Identity)
            .Where(same => same.Count() > 1)
            .Select(same => Line([.. same], "the same content at the same time"));
        var sameReference = StandingMessages.Live(emulator.Solapi)
            .Where(message => message.Reference is not null)
            .GroupBy(message => (message.Account, message.Recipient, message.Reference))
            .Where(same => same.Select(message => message.ScheduleId).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(same => Line([.. same], "the same reference"));
        return [.. twice, .. sameReference];
    }

    private static string Line(List<StandingMessage> same, string why)
    {
        var ids = string.Join(", ", same.Select(message => message.ScheduleId).Distinct(StringComparer.Ordinal));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{same[0].Provider}: {same.Count} messages to {Masked.Number(same[0].Recipient)} with {why}, {same[0].SendAt:yyyy-MM-dd HH:mm:ss'Z'}, in {ids}");
    }
}
