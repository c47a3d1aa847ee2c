using System.Buffers;
using System.Text;

namespace ScheduledSms.Json;

/// <summary>Checks whether a text can be sent faithfully.</summary>
internal static class UnicodeText
{
    // Not a range: searching a range boxes its bounds.
    private static readonly SearchValues<char> Surrogates = SearchValues.Create([.. Enumerable.Range('\uD800', '\uE000' - '\uD800').Select(static c => (char)c)]);

    /// <summary>False for a text with an unpaired surrogate, which writing and escaping would silently replace.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int surrogate;
        while ((surrogate = text.IndexOfAny(Surrogates)) >= 0)
        {
            if (Rune.DecodeFromUtf16(text[surrogate..], out _, out var length) != OperationStatus.Done)
                return false;
            text = text[(surrogate + length)..];
        }

        return true;
    }
}
