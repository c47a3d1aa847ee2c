namespace ScheduledSms.Messages;

/// <summary>Finds what a row of digits can mean, and takes it only if that is one number.</summary>
internal ref struct PhoneNumberReading
{
    /// <summary>What E.164 allows, the calling code included.</summary>
    public const int MaxDigits = 15;

    private const int MinDigits = 7;
    private const int MinBehindCode = 3;
    private const int KoreanLocalDigits = 8;

    private readonly ReadOnlySpan<char> _code;
    private readonly NumberingPlan _plan;
    private bool _isSelection;
    private (string Number, string As, bool IsAllowed)? _first;
    private (string Number, string As, bool IsAllowed)? _second;

    private PhoneNumberReading(ReadOnlySpan<char> code)
    {
        _code = code;
        _plan = NumberingPlan.Of(code);
    }

    /// <summary>Reads digits that stood behind a plus sign. Returns why they are no number, or null.</summary>
    public static string? International(ReadOnlySpan<char> digits, out string? number)
    {
        number = null;
        if (digits[0] == '0')
            return "No calling code begins with 0: write the plus sign, the calling code and the number.";
        if (digits.Length is < MinDigits or > MaxDigits + 1)
            return E164Lengths;

        var codeLength = CallingCodes.LengthOf(digits);
        var reading = new PhoneNumberReading(digits[..codeLength]);
        reading.Add(digits[codeLength..], "behind the calling code", isWrittenOut: true);
        return reading.Only(digits[codeLength..], out number);
    }

    /// <summary>Reads digits without a plus sign: a number as it is dialed inside its country, or one that has the calling code all the same. Returns why they are no number, or null.</summary>
    public static string? National(ReadOnlySpan<char> digits, ReadOnlySpan<char> callingCode, bool mayHaveCode, out string? number)
    {
        number = null;
        if (digits.StartsWith("00"))
            return "The number begins with 00, which stands for the plus sign in many countries: write the plus sign.";

        if (callingCode.SequenceEqual(CallingCodes.Korea) && digits.Length == KoreanLocalDigits && !IsKoreanService(digits))
            return "The number has the length that numbers have inside a Korean area, where their area code is not dialed: write it with the area code, such as 02, or with 010.";

        var reading = new PhoneNumberReading(callingCode);
        if (mayHaveCode && digits.StartsWith(callingCode))
            reading.Add(digits[callingCode.Length..], "it begins with its calling code", isWrittenOut: false);
        reading.Add(digits, "a national number", isWrittenOut: false);
        return reading.Only(digits, out number);
    }

    /// <summary>Whether a Korean number is dialed without an area code everywhere: 15xx, 16xx and 18xx.</summary>
    private static bool IsKoreanService(ReadOnlySpan<char> digits) => digits is ['1', '5' or '6' or '8', ..];

    /// <summary>Adds what the digits behind a calling code can be: all of them the number, or the first ones only dialed before it.</summary>
    private void Add(ReadOnlySpan<char> national, string how, bool isWrittenOut)
    {
        foreach (var prefix in _plan.SelectionPrefixes)
            _isSelection |= national.StartsWith(prefix);

        var isDecided = false;
        foreach (var prefix in _plan.TrunkPrefixes)
        {
            if (!national.StartsWith(prefix))
                continue;
            isDecided = true;
            if (!national[prefix.Length..].StartsWith("0"))
                AddIfPossible(national[prefix.Length..], how, anyLength: false);
        }

        var startsWithZero = national.StartsWith("0");
        if (startsWithZero && (!_plan.KeepsZero || national.StartsWith("00")))
            return;

        // Who writes out the code is taken at their word, but where something had to be decided.
        AddIfPossible(national, isDecided ? $"{how}, all its digits" : how, anyLength: isWrittenOut && !isDecided && !startsWithZero && !_plan.IsStrict);
    }

    private void AddIfPossible(ReadOnlySpan<char> national, string how, bool anyLength)
    {
        var length = _code.Length + national.Length;
        if (national.Length < MinBehindCode || length > MaxDigits || (!anyLength && !_plan.CanExist(national.Length)))
            return;

        var found = (string.Concat(_code, national), how, length >= MinDigits && (anyLength || _plan.Allows(national.Length)));
        if (_first is null)
            _first = found;
        else if (!string.Equals(_first.Value.Number, found.Item1, StringComparison.Ordinal))
            _second ??= found;
    }

    /// <summary>Takes the only reading, or says why there is none or one too many.</summary>
    private readonly string? Only(ReadOnlySpan<char> national, out string? number)
    {
        number = null;
        if (_isSelection)
            return "The number begins with digits that choose a carrier or another country where it is dialed: write the plus sign and the calling code.";
        if (_first is not { } only)
            return national.StartsWith("0") && !_plan.KeepsZero && !national.StartsWith("00") && _plan.TrunkPrefixes is not ["0", ..] ? UnknownZero() : Lengths();
        if (_second is { } other)
            return $"The number can be read in two ways, as {Masked(only.Number)} ({only.As}) or as {Masked(other.Number)} ({other.As}): write the plus sign and the calling code.";
        if (!only.IsAllowed)
            return Lengths();

        number = only.Number;
        return null;
    }

    private readonly string UnknownZero() => $"The number begins with 0, and no zero is known to be dialed before a number with the calling code {_code}: write the plus sign, the calling code and the number as it is dialed from abroad.";

    private readonly string Lengths() => _plan.LengthsText() is { } lengths ? $"A number with the calling code {_code} has {lengths} digits behind it; this one has another length." : E164Lengths;

    private static string E164Lengths => $"In E.164 a number has {MinDigits} to {MaxDigits} digits, beginning with its calling code.";

    /// <summary>The reading, showing no more of the number than <see cref="PhoneNumber.ToString"/> does.</summary>
    private readonly string Masked(string number) => $"+{_code}{new string('*', number.Length - _code.Length - 2)}{number[^2..]}";
}
