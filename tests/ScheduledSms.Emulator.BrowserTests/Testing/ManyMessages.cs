using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Jsms.Api;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.BrowserTests.Testing;

/// <summary>A large number of schedules, put into the emulator's state without a request for each.</summary>
internal static class ManyMessages
{
    public static void Put(ScheduledSmsEmulator emulator, int count)
    {
        var scheduling = new JsmsScheduling(emulator.Jsms.Quirks, emulator.Clock, emulator.Core.Messages, new BoundedLog<DeliveredMessage>(count, emulator.Core.Changes, ChangeKind.Delivery));
        var account = emulator.Jsms.Account();
        emulator.Clock.At(Cause.Control, now =>
        {
            for (var number = 0; number < count; number++)
                scheduling.Create(account, Submission(number, now), now);
            return 0;
        });
    }

    /// <summary>The phone number of one of them.</summary>
    public static string Mobile(int number) => FormattableString.Invariant($"139{number:D8}");

    private static JsmsSubmission Submission(int number, DateTimeOffset now) =>
        new(false, now.AddMinutes(10 + (number % 20_000)), 1250, null, null, [new JsmsSubmittedRecipient(Mobile(number), new Dictionary<string, string>(StringComparer.Ordinal) { ["time"] = "15:00" })]);
}
