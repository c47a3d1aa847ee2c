using System.Text;

namespace ScheduledSms.Json;

/// <summary>Whether a text can be carried faithfully.</summary>
internal static class UnicodeText
{
    /// <summary>False for a text with half of a surrogate pair, which writing and escaping would silently replace.</summary>
    public static bool IsValid(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!Rune.TryGetRuneAt(text, i, out _))
                return false;
            i++;
        }

        return true;
    }
}
