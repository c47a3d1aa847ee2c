using System.Globalization;
using ScheduledSms.Emulator.Jsms.Models;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms.Api;

/// <summary>Delivers a schedule's messages at its send time.</summary>
internal sealed class JsmsSender(JsmsQuirks quirks, BoundedLog<DeliveredMessage> delivered)
{
    public int Send(StoredJsmsSchedule schedule, DateTimeOffset at)
    {
        var affordable = Pay(schedule);
        var template = schedule.Account.FindTemplate(schedule.Submission.TemplateId);
        schedule.Sent(at, [.. schedule.Accepted.Select((recipient, i) => recipient with
        {
            ReportedAs = i < affordable ? schedule.Account.StatusOf(recipient.Mobile) : JsmsReport.NoBalance,
        })]);
        foreach (var recipient in schedule.Accepted.Take(affordable))
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
                StatusCode = recipient.ReportedAs?.ToString(CultureInfo.InvariantCulture),
            });
        }

        foreach (var recipient in schedule.Accepted)
        {
            if (recipient.ReportedAs is { } status)
                schedule.Account.Report(new JsmsReport(recipient.MessageId, recipient.Mobile, at, status));
        }

        return affordable;
    }

    /// <summary>Deducts the cost from the balance; returns how many messages it covers.</summary>
    private int Pay(StoredJsmsSchedule schedule)
    {
        var balance = schedule.Account.Balance;
        if (balance.Text is not { } left)
            return schedule.Accepted.Count;
        // Messages checked at submission are sent, even if the balance has since run out.
        var count = quirks.BalanceCheck is JsmsBalanceCheck.AtSending ? Math.Min(left, schedule.Accepted.Count) : schedule.Accepted.Count;
        schedule.Account.Balance = balance with { Text = Math.Max(0, left - count) };
        return count;
    }
}
