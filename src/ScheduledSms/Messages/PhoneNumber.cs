using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ScheduledSms.Messages;

namespace ScheduledSms;

/// <summary>A phone number in E.164, for example <c>+821012345678</c>. Its text form is masked; <see cref="E164"/> has the full number.</summary>
/// <remarks>
/// A text that could mean two numbers is not read. Checked are the lengths that E.164 allows, and those that can exist in Korea and China;
/// elsewhere a number in national form must have a length that its country's numbers have. Ranges are not checked: new ones appear every year.
/// </remarks>
[JsonConverter(typeof(PhoneNumberConverter))]
[TypeConverter(typeof(PhoneNumberTypeConverter))]
public readonly record struct PhoneNumber : IParsable<PhoneNumber>
{
    private readonly string? _digits;

    private PhoneNumber(string digits) => _digits = digits;

    /// <summary>The full number: a plus sign and up to 15 digits. Not for logs.</summary>
    public string E164 => "+" + Digits;

    /// <summary>The calling code: <c>82</c>, <c>86</c>, <c>1</c>.</summary>
    public string CallingCode => Digits[..CallingCodes.LengthOf(Digits)];

    /// <summary>The number as the providers take it beside its calling code: <c>01012345678</c> in Korea, <c>13812345678</c> in China, digits only.</summary>
    /// <remarks>
    /// In Korea and Japan with the zero that is dialed first, but for Korean numbers without an area code (<c>15881234</c>).
    /// Elsewhere the digits behind the calling code, with a zero only where it is part of the number, as in Italy.
    /// </remarks>
    public string National
    {
        get
        {
            var codeLength = CallingCodes.LengthOf(Digits);
            var national = Digits.AsSpan(codeLength);
            return string.Concat(CallingCodes.NationalPrefix(Digits.AsSpan(0, codeLength), national), national);
        }
    }

    /// <summary>Whether the number has this calling code.</summary>
    internal bool IsOf(string callingCode) => Digits.AsSpan(0, CallingCodes.LengthOf(Digits)).SequenceEqual(callingCode);

    private string Digits => _digits ?? throw new InvalidOperationException("The phone number was never set.");

    /// <summary>Reads a number as people write it: in international form, or in national form with a calling code. What can be read in two ways is rejected.</summary>
    /// <remarks>
    /// <para>
    /// Spaces, dots, parentheses, hyphens and dashes may separate the digits; full-width characters, and invisible marks that are copied along, are read.
    /// Any other character is rejected, and so is a decimal number (<c>1012345678.0</c>), which lost its zero in a spreadsheet.
    /// </para>
    /// <para>
    /// A zero that is dialed inside the country is dropped behind a calling code (<c>+82 010-1234-5678</c>, <c>+44 (0)20 7946 0958</c>),
    /// and stays where it is part of the number (<c>+39 06 6982</c>). A zero where neither is known is rejected.
    /// </para>
    /// <para>
    /// A number that begins with <paramref name="defaultCallingCode"/> and has no plus sign is taken for what its length allows:
    /// <c>821012345678</c> with 82 is <c>+821012345678</c>. Where both lengths exist (<c>3921234567</c> with 39), it is rejected. So is one that begins with <c>00</c>.
    /// </para>
    /// </remarks>
    /// <param name="text">For example <c>+82 10-1234-5678</c>, or <c>010-1234-5678</c> with 82.</param>
    /// <param name="defaultCallingCode">The calling code of a number in national form: <c>82</c> or <c>+82</c>. Default: only international form is read.</param>
    /// <returns>The number.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">
    /// The text is not a phone number, can be read in two ways, or is in national form and no calling code was given.
    /// The message says which, names a character that cannot be read and its place from 1, and never the number.
    /// </exception>
    /// <example>
    /// <code>
    /// PhoneNumber.Parse("010-1234-5678", "82").E164       // +821012345678
    /// PhoneNumber.Parse("+82 (0)10-1234-5678").E164       // +821012345678
    /// PhoneNumber.Parse("1588-1234", "+82").National      // 15881234
    /// PhoneNumber.Parse("3921234567", "39")               // FormatException: two readings
    /// </code>
    /// </example>
    public static PhoneNumber Parse(string text, string? defaultCallingCode = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, defaultCallingCode, mayHaveCode: true, out var number) is { } reason ? throw new FormatException(reason) : number;
    }

    /// <summary>Like <see cref="Parse(string, string?)"/>, but returns whether the text could be read.</summary>
    /// <param name="text">The text, for example <c>010-1234-5678</c>. Null cannot be read.</param>
    /// <param name="defaultCallingCode">The calling code of a number in national form: <c>82</c> or <c>+82</c>. Null: only international form is read.</param>
    /// <param name="number">The number, if it could be read.</param>
    /// <returns>True if the text could be read in one way. It never throws.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, string? defaultCallingCode, out PhoneNumber number)
    {
        number = default;
        return text is not null && Read(text, defaultCallingCode, mayHaveCode: true, out number) is null;
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

    /// <summary>Like <see cref="TryParse(string?, string?, out PhoneNumber)"/>, but for a number that a provider is given or gives: without a plus sign it is in national form, and its first digits are never the calling code.</summary>
    internal static bool TryParseNational(string? text, string callingCode, out PhoneNumber number)
    {
        number = default;
        return text is not null && Read(text, callingCode, mayHaveCode: false, out number) is null;
    }

    /// <summary>Returns why the text is not a phone number, or null if it is one.</summary>
    private static string? Read(string text, string? defaultCallingCode, bool mayHaveCode, out PhoneNumber number)
    {
        number = default;
        Span<char> room = stackalloc char[PhoneNumberText.Room];
        if (PhoneNumberText.Read(text, room, out var count, out var hasPlus) is { } unclear)
            return unclear;

        var code = defaultCallingCode.AsSpan();
        if (code.StartsWith("+"))
            code = code[1..];
        if (!hasPlus && code.IsEmpty)
            return "The number is in national form; write it with a plus sign and its calling code, or give the calling code.";
        if (!hasPlus && !CallingCodes.IsOne(code))
            return "The number is in national form, and what is given as its calling code is none: digits such as 82, or +82.";

        var reason = hasPlus
            ? PhoneNumberReading.International(room[..count], out var digits)
            : PhoneNumberReading.National(room[..count], code, mayHaveCode, out digits);
        if (digits is not null)
            number = new PhoneNumber(digits);
        return reason;
    }
}
