using ScheduledSms;

namespace TestingYourApp;

/// <summary>The app under test: reminds patients a day before their appointment.</summary>
public sealed class Reminders(IScheduledMessageClient sms, TimeProvider time)
{
    private readonly Dictionary<string, ScheduleId> _scheduled = [];

    /// <summary>Schedules the reminder, or moves it. Returns whether there is one: a near appointment needs none.</summary>
    public async Task<bool> BookAsync(string patient, DateTimeOffset appointment, CancellationToken stop)
    {
        if (appointment - time.GetUtcNow() < TimeSpan.FromHours(36))
            return false;

        var request = new ScheduledMessageRequest
        {
            SendAt = appointment.AddDays(-1),
            Content = MessageContent.Text("내일 예약이 있습니다.", from: "0212345678"),
            Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(patient) }],
        };
        var scheduled = _scheduled.TryGetValue(patient, out var id) ? await sms.UpdateAsync(id, request, stop) : await sms.ScheduleAsync(request, stop);
        _scheduled[patient] = scheduled.Id;
        return true;
    }

    /// <summary>Cancels the reminder. Returns whether that was in time.</summary>
    public async Task<bool> CallOffAsync(string patient, CancellationToken stop) =>
        _scheduled.Remove(patient, out var id) && await sms.CancelAsync(id, stop) is CancelResult.Canceled or CancelResult.AlreadyCanceled;
}
