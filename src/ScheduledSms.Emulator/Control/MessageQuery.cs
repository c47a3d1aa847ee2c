using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Control;

/// <summary>Reads the filters of messages and of their recipients from a query.</summary>
internal static class MessageQuery
{
    public static MessageFilter Filter(QueryParameters query) => new()
    {
        Provider = query.Text("provider"),
        Account = query.Text("account"),
        States = query.Choices<MessageState>("state"),
        Outcomes = query.Choices<RecipientOutcome>("outcome"),
        Number = Digits(query.Text("number")),
        Search = Search(query),
    };

    public static RecipientFilter Recipients(QueryParameters query) => new() { Outcomes = query.Choices<RecipientOutcome>("outcome"), Search = Search(query) };

    private static TextSearch? Search(QueryParameters query) => query.Text("search") is { } text ? new TextSearch(text) : null;

    // People type numbers in any format.
    private static string? Digits(string? number)
    {
        if (number is null)
            return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length > 0 ? digits : throw new ControlProblemException(400, "'number' has no digits.");
    }
}
