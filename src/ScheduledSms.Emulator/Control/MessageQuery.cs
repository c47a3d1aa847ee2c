using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Control;

/// <summary>Reads the message filter from a query.</summary>
internal static class MessageQuery
{
    public static MessageFilter Filter(QueryParameters query) => new()
    {
        Provider = query.Text("provider"),
        Account = query.Text("account"),
        States = query.Choices<MessageState>("state"),
        Number = Digits(query.Text("number")),
        Search = query.Text("search"),
    };

    // People type numbers in any format.
    private static string? Digits(string? number)
    {
        if (number is null)
            return null;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length > 0 ? digits : throw new ControlProblemException(400, "'number' has no digits.");
    }
}
