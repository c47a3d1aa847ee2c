using ScheduledSms;

namespace ReminderApi;

/// <summary>What a caller asks for.</summary>
/// <param name="To">The patient's number, for example <c>+821012345678</c>.</param>
/// <param name="SendAt">When to remind them, with its offset.</param>
/// <param name="Time">The time of the appointment, in words, as the template says it.</param>
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
internal sealed record ReminderAnswer(ScheduleId Id, DateTimeOffset? SendAt)
{
    public static ReminderAnswer Of(ScheduledMessage scheduled) => new(scheduled.Id, scheduled.SendAt);
}

/// <summary>What came of cancelling.</summary>
internal sealed record CancelAnswer(bool Cancelled, string Explanation)
{
    public static CancelAnswer Of(CancelResult result) => result switch
    {
        CancelResult.Canceled => new(true, "It will not be sent."),
        CancelResult.AlreadyCanceled => new(true, "It had been cancelled before."),
        CancelResult.AlreadySent => new(false, "Too late: it was sent."),
        _ => new(false, "Too late: it was sent, or had been cancelled before; the provider does not say which."),
    };
}
