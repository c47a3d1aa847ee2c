namespace ScheduledSms.Emulator.Messages;

/// <summary>A text to search for, in any case. One that can be a phone number is found in numbers however it is written.</summary>
internal sealed record TextSearch(string Text)
{
    private readonly string? _digits = Digits(Text);

    public bool IsIn(string? text) => text?.Contains(Text, StringComparison.OrdinalIgnoreCase) is true;

    public bool IsInNumber(string number) => _digits is not null && number.Contains(_digits, StringComparison.Ordinal);

    private static string? Digits(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        return digits.Length > 0 && text.All(character => char.IsAsciiDigit(character) || character is ' ' or '+' or '-' or '(' or ')') ? digits : null;
    }
}
