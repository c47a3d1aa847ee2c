namespace ScheduledSms.Emulator.Checks;

/// <summary>Finds recipients that would get, or got, the same message twice. Must be called inside the clock's gate.</summary>
internal static class DuplicateCheck
{
    public static IReadOnlyList<Duplicate> Find(ScheduledSmsEmulator emulator, IEnumerable<DeliveredMessage> delivered)
    {
        var scheduled = StandingMessages.Scheduled(emulator.Jsms).Concat(StandingMessages.Scheduled(emulator.Solapi));
        var twice = scheduled.Concat(delivered.Select(StandingMessages.Of))
            .GroupBy(message => message.Identity)
            .Where(same => same.Skip(1).Any())
            .Select(same => new Duplicate([.. same], "the same content at the same time"));
        var sameReference = StandingMessages.Live(emulator.Solapi)
            .Where(message => message.Reference is not null)
            .GroupBy(message => (message.Account, message.Recipient, message.Reference))
            .Where(same => same.Select(message => message.ScheduleId).Distinct(StringComparer.Ordinal).Skip(1).Any())
            .Select(same => new Duplicate([.. same], "the same reference"));
        return [.. twice, .. sameReference];
    }
}
