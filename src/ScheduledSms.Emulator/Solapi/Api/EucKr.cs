using System.Text;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>EUC-KR (KS X 1001), the characters that Korean carriers accept. Code page 949 accepts more, so it is not used.</summary>
internal static class EucKr
{
    private static readonly Encoding Encoding =
        CodePagesEncodingProvider.Instance.GetEncoding(51949, new EncoderReplacementFallback(""), DecoderFallback.ReplacementFallback)!;

    /// <summary>The length in bytes, excluding characters that cannot be encoded.</summary>
    public static int ByteCount(string text) => Encoding.GetByteCount(text);

    /// <summary>The text without characters that cannot be encoded.</summary>
    public static string Strip(string text) => Encoding.GetString(Encoding.GetBytes(text));

    /// <summary>The longest beginning of the text that fits.</summary>
    public static string Beginning(string text, int maxBytes)
    {
        var length = Math.Min(text.Length, maxBytes);
        while (ByteCount(text[..length]) > maxBytes)
            length--;
        return text[..length];
    }
}
