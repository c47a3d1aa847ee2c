using System.Globalization;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>Hands a schedule's messages over when its time has come.</summary>
internal sealed class JsmsSender(JsmsQuirks quirks, BoundedLog<DeliveredMessage> delivered)
{
    public int Send(StoredJsmsSchedule schedule, DateTimeOffset at)
    {
        schedule.Sent(at);
        var recipients = Affordable(schedule);
        var template = schedule.Account.FindTemplate(schedule.Submission.TemplateId);
        foreach (var recipient in recipients)
        {
            delivered.Add(_ => new DeliveredMessage
            {
                Provider = ProviderNames.Jsms,
                Account = schedule.Account.AppKey,
                ScheduleId = schedule.Id,
                MessageId = recipient.MessageId,
                To = recipient.Mobile,
                At = at,
                Text = template?.Fill(recipient.Parameters),
                TemplateId = schedule.Submission.TemplateId.ToString(CultureInfo.InvariantCulture),
                Parameters = recipient.Parameters,
            });
            schedule.Account.Reports.Add(new JsmsReport(recipient.MessageId, recipient.Mobile, at, schedule.Account.StatusOf(recipient.Mobile)));
        }

        return recipients.Count;
    }

    private IReadOnlyList<JsmsRecipient> Affordable(StoredJsmsSchedule schedule)
    {
        var balance = schedule.Account.Balance;
        if (balance.Text is not { } left)
            return schedule.Accepted;
        // What was checked at submission is sent, even if the balance has gone since.
        var count = quirks.BalanceCheck is JsmsBalanceCheck.AtSending ? Math.Min(left, schedule.Accepted.Count) : schedule.Accepted.Count;
        schedule.Account.Balance = balance with { Text = Math.Max(0, left - count) };
        return [.. schedule.Accepted.Take(count)];
    }
}
