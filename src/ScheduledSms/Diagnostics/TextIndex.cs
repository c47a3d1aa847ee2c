namespace ScheduledSms.Diagnostics;

/// <summary>Finds any of many texts at a place of another text. Its cost grows with the logarithm of their number, also where they begin alike.</summary>
internal sealed class TextIndex
{
    /// <summary>From this length on, the beginning of a text counts as the text: it may be quoted cut short.</summary>
    private const int MinBeginning = 8;

    private const int None = -1;

    private readonly string[] _sorted;

    /// <summary>For each text, the longest other one that it begins with.</summary>
    private readonly int[] _shorter;

    private readonly HashSet<int> _beginnings = [];

    /// <param name="texts">Each at least two characters long.</param>
    public TextIndex(IEnumerable<string> texts)
    {
        _sorted = [.. texts];
        Array.Sort(_sorted, StringComparer.Ordinal);
        _shorter = new int[_sorted.Length];
        for (var i = 0; i < _sorted.Length; i++)
        {
            var before = i - 1;
            while (before != None && !_sorted[i].StartsWith(_sorted[before], StringComparison.Ordinal))
                before = _shorter[before];
            _shorter[i] = before;
            _beginnings.Add(BeginningOf(_sorted[i]));
        }
    }

    /// <summary>Returns how many characters belong to one of the texts, the longest that begins here. 0 if none does.</summary>
    public int MatchAt(ReadOnlySpan<char> here)
    {
        if (here.Length < 2 || !_beginnings.Contains(BeginningOf(here)))
            return 0;

        var next = CountNotAfter(here);
        var last = next - 1;
        var beginning = Math.Max(CommonLength(last, here), CommonLength(next, here));
        var known = CommonLength(last, here);
        while (last != None && _sorted[last].Length > known)
            last = _shorter[last];
        return Math.Max(last == None ? 0 : _sorted[last].Length, beginning >= MinBeginning ? beginning : 0);
    }

    private static int BeginningOf(ReadOnlySpan<char> text) => (text[0] << 16) | text[1];

    private int CommonLength(int index, ReadOnlySpan<char> here) => index >= 0 && index < _sorted.Length ? here.CommonPrefixLength(_sorted[index]) : 0;

    /// <summary>Returns how many texts sort before what stands here, or are its beginning.</summary>
    private int CountNotAfter(ReadOnlySpan<char> here)
    {
        var (from, to) = (0, _sorted.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_sorted[middle].AsSpan().SequenceCompareTo(here) <= 0)
                from = middle + 1;
            else
                to = middle;
        }

        return from;
    }
}
