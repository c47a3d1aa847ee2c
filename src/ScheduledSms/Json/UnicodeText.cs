using System.Buffers;
using System.Text;

namespace ScheduledSms.Json;

/// <summary>Whether a text can be carried faithfully.</summary>
internal static class UnicodeText
{
    /// <summary>False for a text with half of a surrogate pair, which writing and escaping would silently replace.</summary>
    public static bool IsValid(ReadOnlySpan<char> text)
    {
        int surrogate;
        while ((surrogate = text.IndexOfAnyInRange('\uD800', '\uDFFF')) >= 0)
        {
            if (Rune.DecodeFromUtf16(text[surrogate..], out _, out var length) != OperationStatus.Done)
                return false;
            text = text[(surrogate + length)..];
        }

        return true;
    }
}
