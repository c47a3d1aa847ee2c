using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScheduledSms.Json;

namespace ScheduledSms;

/// <summary>A phone number in E.164, for example <c>+821012345678</c>. Its text form is masked; <see cref="E164"/> has the full number.</summary>
/// <remarks>Only the shape is checked: new number ranges appear every year.</remarks>
[JsonConverter(typeof(PhoneNumberConverter))]
public readonly record struct PhoneNumber : IParsable<PhoneNumber>
{
    private const int MaxDigits = 15;
    private const int MinDigits = 7;
    private const int MaxStackLength = 64;

    private static readonly SearchValues<char> AsciiDigits = SearchValues.Create("0123456789");

    private readonly string? _digits;

    private PhoneNumber(string digits) => _digits = digits;

    /// <summary>The full number: a plus sign and up to 15 digits. Not for logs.</summary>
    public string E164 => "+" + Digits;

    /// <summary>The calling code: <c>82</c>, <c>86</c>, <c>1</c>.</summary>
    public string CallingCode => Digits[..CallingCodes.LengthOf(Digits)];

    /// <summary>The number as dialed inside its country: <c>01012345678</c> in Korea, <c>13812345678</c> in China.</summary>
    public string National
    {
        get
        {
            var codeLength = CallingCodes.LengthOf(Digits);
            return string.Concat(CallingCodes.TrunkPrefix(Digits.AsSpan(0, codeLength)), Digits.AsSpan(codeLength));
        }
    }

    /// <summary>Whether the number has this calling code.</summary>
    internal bool IsOf(string callingCode) => Digits.AsSpan(0, CallingCodes.LengthOf(Digits)).SequenceEqual(callingCode);

    private string Digits => _digits ?? throw new InvalidOperationException("The phone number was never set.");

    /// <summary>Reads a number in international form, or in national form with a calling code. Spaces, dots, hyphens and parentheses are ignored.</summary>
    /// <param name="text">For example <c>+82 10-1234-5678</c>, or <c>010-1234-5678</c> with 82.</param>
    /// <param name="defaultCallingCode">The calling code of a number in national form, digits only. Default: only international form is read.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is not a phone number, or is in national form and no calling code was given.</exception>
    public static PhoneNumber Parse(string text, string? defaultCallingCode = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, defaultCallingCode, out var number) is { } reason ? throw new FormatException(reason) : number;
    }

    /// <summary>Like <see cref="Parse(string, string?)"/>, but returns whether the text could be read.</summary>
    /// <param name="text">The text.</param>
    /// <param name="defaultCallingCode">The calling code of a number in national form.</param>
    /// <param name="number">The number, if it could be read.</param>
    /// <returns>True if the text could be read.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, string? defaultCallingCode, out PhoneNumber number)
    {
        number = default;
        return text is not null && Read(text, defaultCallingCode, out number) is null;
    }

    /// <inheritdoc/>
    static PhoneNumber IParsable<PhoneNumber>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <inheritdoc/>
    static bool IParsable<PhoneNumber>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PhoneNumber result) => TryParse(s, defaultCallingCode: null, out result);

    /// <summary>The number with all but its calling code and last two digits masked. Safe to log.</summary>
    /// <returns>For example <c>+82********78</c>.</returns>
    public override string ToString() => _digits is null
        ? ""
        : string.Concat("+", CallingCode, new string('*', _digits.Length - CallingCode.Length - 2), _digits[^2..]);

    /// <summary>Returns why the text is not a phone number, or null if it is one.</summary>
    private static string? Read(string text, string? defaultCallingCode, out PhoneNumber number)
    {
        number = default;
        var international = text.AsSpan().TrimStart().StartsWith("+");
        var digits = WithoutSeparators(international ? text.AsSpan(text.IndexOf('+', StringComparison.Ordinal) + 1) : text);
        if (digits.Length == 0 || digits.AsSpan().ContainsAnyExcept(AsciiDigits))
            return "A phone number has digits, and perhaps a leading plus sign, spaces, dots, hyphens and parentheses.";

        if (!international)
        {
            if (defaultCallingCode is not { Length: > 0 } code || !code.All(char.IsAsciiDigit))
                return "The number is in national form; write it with a plus sign and its calling code, or give the calling code.";
            var trunk = CallingCodes.TrunkPrefix(code);
            if (trunk.Length > 0 && digits.StartsWith(trunk, StringComparison.Ordinal))
                digits = digits[trunk.Length..];
            if (digits.StartsWith('0'))
                return "The number begins with 0, whose meaning depends on the country; write it with a plus sign and its calling code.";
            digits = code + digits;
        }

        if (digits.Length is < MinDigits or > MaxDigits || digits[0] == '0' || CallingCodes.LengthOf(digits) + 2 >= digits.Length)
            return "In E.164 a number has 7 to 15 digits, beginning with its calling code.";

        number = new PhoneNumber(digits);
        return null;
    }

    private static string WithoutSeparators(ReadOnlySpan<char> text)
    {
        Span<char> kept = text.Length <= MaxStackLength ? stackalloc char[MaxStackLength] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c) || !IsSeparator(c))
                kept[length++] = c;
        }

        return new string(kept[..length]);
    }

    private static bool IsSeparator(char c) => char.IsWhiteSpace(c) || c is '-' or '.' or '(' or ')';
}
