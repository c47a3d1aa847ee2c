using ScheduledSms;

namespace TestingYourApp;

/// <summary>Days pass in an instant, and no message leaves the machine.</summary>
public sealed class RemindersTests(EmulatedClinic clinic) : IClassFixture<EmulatedClinic>
{
    private readonly CancellationToken _stop = TestContext.Current.CancellationToken;
    private readonly DateTimeOffset _inThreeDays = clinic.Emulator.Clock.UtcNow.AddDays(3);

    [Fact]
    public async Task A_patient_is_reminded_a_day_before()
    {
        await clinic.Reminders.BookAsync("+821000000001", _inThreeDays, _stop);

        await clinic.Emulator.Clock.AdvanceToAsync(_inThreeDays.AddDays(-1).AddSeconds(-1));
        Assert.Empty(clinic.ReceivedBy("+821000000001"));

        await clinic.Emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1));
        var reminder = Assert.Single(clinic.ReceivedBy("+821000000001"));
        Assert.Equal("내일 예약이 있습니다.", reminder.Text);
    }

    [Fact]
    public async Task An_appointment_that_moves_takes_its_reminder_along()
    {
        await clinic.Reminders.BookAsync("+821000000002", _inThreeDays, _stop);
        await clinic.Reminders.BookAsync("+821000000002", _inThreeDays.AddDays(7), _stop);

        await clinic.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Equal(_inThreeDays.AddDays(6), Assert.Single(clinic.ReceivedBy("+821000000002")).At);
    }

    [Fact]
    public async Task Nobody_is_reminded_of_an_appointment_that_was_called_off()
    {
        await clinic.Reminders.BookAsync("+821000000003", _inThreeDays, _stop);

        Assert.True(await clinic.Reminders.CallOffAsync("+821000000003", _stop));

        await clinic.Emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30));
        Assert.Empty(clinic.ReceivedBy("+821000000003"));
    }

    [Fact]
    public async Task Calling_off_after_the_reminder_is_too_late()
    {
        await clinic.Reminders.BookAsync("+821000000004", _inThreeDays, _stop);
        await clinic.Emulator.Clock.AdvanceToAsync(_inThreeDays);

        Assert.False(await clinic.Reminders.CallOffAsync("+821000000004", _stop));
    }

    [Fact]
    public async Task A_patient_who_opted_out_is_an_error_of_its_own()
    {
        clinic.Emulator.Solapi.Account().OptOut("01000000005");

        var rejected = await Assert.ThrowsAsync<ScheduledSmsException>(() => clinic.Reminders.BookAsync("+821000000005", _inThreeDays, _stop));

        Assert.Equal((SendOutcome.Rejected, ScheduledSmsErrorCode.RecipientOptedOut), (rejected.Outcome, rejected.Code));
    }

    [Fact]
    public async Task An_appointment_within_a_day_needs_no_reminder() =>
        Assert.False(await clinic.Reminders.BookAsync("+821000000006", clinic.Emulator.Clock.UtcNow.AddHours(20), _stop));
}
