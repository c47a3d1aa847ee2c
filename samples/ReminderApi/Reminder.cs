using ScheduledSms;

namespace ReminderApi;

/// <summary>What a caller requests.</summary>
/// <param name="To">The patient's number, for example <c>+821012345678</c>.</param>
/// <param name="SendAt">When to send the reminder, with its offset.</param>
/// <param name="Time">The time of the appointment, in words, as it appears in the template.</param>
internal sealed record Reminder(PhoneNumber To, DateTimeOffset SendAt, string Time)
{
    public ScheduledMessageRequest ToRequest() => new()
    {
        SendAt = SendAt,
        Content = MessageContent.Template("appointment-reminder"),
        Recipients = [new MessageRecipient { PhoneNumber = To, Parameters = new Dictionary<string, string> { ["time"] = Time } }],
    };
}

/// <summary>What was scheduled.</summary>
internal sealed record ReminderResponse(ScheduleId Id, DateTimeOffset? SendAt)
{
    public static ReminderResponse Of(ScheduledMessage scheduled) => new(scheduled.Id, scheduled.SendAt);
}

/// <summary>The result of canceling.</summary>
internal sealed record CancelResponse(bool Canceled, string Explanation)
{
    public static CancelResponse Of(CancelResult result) => result switch
    {
        CancelResult.Canceled => new(true, "It will not be sent."),
        CancelResult.AlreadyCanceled => new(true, "It had been canceled before."),
        CancelResult.AlreadySent => new(false, "Too late: it was sent."),
        _ => new(false, "Too late: it was sent, or had been canceled before; the provider does not say which."),
    };
}
