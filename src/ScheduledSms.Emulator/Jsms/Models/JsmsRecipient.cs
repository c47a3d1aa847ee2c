using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>One accepted recipient of a schedule.</summary>
/// <param name="MessageId">The <c>msg_id</c>.</param>
/// <param name="Mobile">The number as the client sent it.</param>
/// <param name="Parameters">The template's parameters; empty if there are none.</param>
public sealed record JsmsRecipient(string MessageId, string Mobile, IReadOnlyDictionary<string, string> Parameters)
{
    /// <summary>The status its message was reported with: 4001, delivered, or another. Null before it is sent, and when it is never reported.</summary>
    public int? ReportedAs { get; init; }

    /// <summary>The message's id, and the number's last two digits.</summary>
    public override string ToString() => $"{nameof(JsmsRecipient)} {MessageId} to {Masked.Number(Mobile)}";
}
