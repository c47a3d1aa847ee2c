using System.Globalization;

namespace ScheduledSms.Diagnostics;

/// <summary>Finds any of many phone numbers by its last digits, whatever stands between them: separators of any kind, words, tags.</summary>
internal sealed class NumberIndex
{
    /// <summary>The last digits tell a number, in its national and in its international form.</summary>
    private const int MaxTail = 8;

    /// <summary>The digits that stay readable at the end, so that people can recognize a number of their own.</summary>
    private const int Readable = 2;

    private readonly Dictionary<int, Dictionary<long, string>> _byTail = [];

    /// <param name="number">Its digits, at least six.</param>
    public void Add(string number)
    {
        var length = Math.Min(number.Length, MaxTail);
        if (!_byTail.TryGetValue(length, out var numbers))
            _byTail.Add(length, numbers = []);
        numbers[long.Parse(number.AsSpan(number.Length - length), CultureInfo.InvariantCulture)] = number;
    }

    /// <summary>Hides each number in the text but for its last digits.</summary>
    public void Hide(UnescapedText text, bool[] hidden)
    {
        if (_byTail.Count == 0)
            return;

        List<(int Value, int At)> digits = [];
        for (var at = 0; at < text.Chars.Length; at++)
        {
            if (CharUnicodeInfo.GetDecimalDigitValue(text.Chars[at]) is >= 0 and var value)
                digits.Add((value, at));
        }

        foreach (var (length, numbers) in _byTail)
        {
            var (tail, tooLong) = (0L, (long)Math.Pow(10, length));
            for (var i = 0; i < digits.Count; i++)
            {
                tail = ((tail * 10) + digits[i].Value) % tooLong;
                if (i + 1 >= length && numbers.TryGetValue(tail, out var number))
                    text.Hide(digits[FirstOf(number, digits, i)].At, digits[i - Readable + 1].At, hidden);
            }
        }
    }

    /// <summary>Follows a number back from its last digit, as far as it goes.</summary>
    private static int FirstOf(string number, List<(int Value, int At)> digits, int last)
    {
        var length = 1;
        while (length < number.Length && length <= last && digits[last - length].Value == number[^(length + 1)] - '0')
            length++;
        return last - length + 1;
    }
}
