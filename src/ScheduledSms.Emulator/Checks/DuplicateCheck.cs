using ScheduledSms.Emulator.Core;

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
