using ScheduledSms.Emulator.Faults;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.BrowserTests.Testing;

/// <summary>About thirty messages of both providers, in every possible state.</summary>
internal static class DemoMessages
{
    public static async Task PutAsync(ShownEmulator shown)
    {
        var emulator = shown.Emulator;
        emulator.Solapi.Account().OptOut("01055550000");
        await DeliveredAsync(shown);
        await CanceledAsync(shown);
        await shown.Solapi.CreateGroupAsync();
        for (var number = 0; number < 8; number++)
        {
            await shown.ScheduleAsync($"[한빛치과] 내일 {9 + number}시 예약입니다. 변경은 02-123-4567", TimeSpan.FromMinutes(40 + (95 * number)), $"visit-{7710 + number}", Korean(number, 1 + (number % 3 * 2)));
            await shown.RemindAsync($"{10 + number}:30", TimeSpan.FromMinutes(25 + (130 * number)), Chinese(number, 1 + (number % 4)));
        }

        await shown.ScheduleAsync("[배송] 오늘 14:00~16:00 사이에 도착합니다.", TimeSpan.FromMinutes(8), "slot-3318", "010-5555-0000", "010-2020-3030", "010-4040-5050");
        await Assert.ThrowsAsync<ScheduledSmsException>(() => LostAsync(shown));
    }

    private static async Task DeliveredAsync(ShownEmulator shown)
    {
        for (var number = 0; number < 4; number++)
        {
            await shown.ScheduleAsync($"[한빛치과] 오늘 {14 + number}시 예약을 확인해 주세요.", TimeSpan.FromMinutes(2 + number), $"visit-{7700 + number}", Korean(20 + number, 1 + number));
            await shown.RemindAsync("14:00", TimeSpan.FromMinutes(3 + number), Chinese(10 + number, 1 + number));
        }

        await shown.Emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(20));
    }

    private static async Task CanceledAsync(ShownEmulator shown)
    {
        await shown.Client.CancelAsync((await shown.RemindAsync("16:00", TimeSpan.FromHours(3), Chinese(30, 2))).Id);
        await shown.Client.CancelAsync((await shown.ScheduleAsync("행사가 취소되었습니다.", TimeSpan.FromHours(4), "event-12")).Id);
        shown.Emulator.Solapi.Quirks.CanceledGroupBecomes = SolapiCanceledGroup.Failed;
        await shown.Client.CancelAsync((await shown.ScheduleAsync("점검 안내: 오늘 밤 11시", TimeSpan.FromHours(6), "notice-4")).Id);
    }

    private static Task LostAsync(ShownEmulator shown)
    {
        shown.Emulator.Faults.Add(new Fault { Provider = ProviderNames.Jsms, Operation = "schedule.create", Point = FaultPoint.BeforeCommit, Action = FaultAction.Status(503), First = 1 });
        return shown.RemindAsync("18:00", TimeSpan.FromHours(5), Chinese(40, 1));
    }

    private static string[] Korean(int start, int count) => [.. Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"010-{2100 + (start * 37)}-{4017 + (start * 71) + (index * 613)}"))];

    private static string[] Chinese(int start, int count) => [.. Enumerable.Range(0, count).Select(index => FormattableString.Invariant($"137{start:D4}{(17 + (start * 371) + (index * 613)) % 10_000:D4}"))];
}
