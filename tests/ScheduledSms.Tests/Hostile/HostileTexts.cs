namespace ScheduledSms.Tests.Hostile;

/// <summary>Texts that try to become a header, a path or a log line, or that are hard to carry.</summary>
internal static class HostileTexts
{
    /// <summary>Accepted by every place that accepts any text: digits, so that it can become a number.</summary>
    public const string Harmless = "1234567";

    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a second header"] = "\r\nX-Evil: 1",
        ["a second request"] = "a\r\n\r\nDELETE /v1/schedule/x HTTP/1.1\r\nHost: x\r\n\r\n",
        ["a line feed"] = "a\nb",
        ["a null"] = "\0",
        ["a null in the middle"] = "a\0b",
        ["right to left"] = "a\u202Eb",
        ["emoji"] = "👩‍👩‍👧‍👦😀",
        ["half of a pair"] = "a\ud800b",
        ["the other half"] = "\udc00",
        ["a mebibyte"] = new string('x', 1 << 20),
        ["a mebibyte of Hangul"] = new string('한', (1 << 20) / 3),
        ["up the path"] = "../..",
        ["up the path, encoded"] = "%2e%2e",
        ["one up"] = "..",
        ["an address"] = "a/b?c#d",
        ["a query"] = "a&limit=1=2",
        ["JSON"] = "\",\"temp_id\":1,\"x\":\"\\",
        ["a placeholder"] = "{x} {{ }} %00 ${jndi:x}",
        ["a space"] = " ",
        ["nothing"] = "",
        ["a byte order mark"] = "\uFEFFa",
        ["a line separator"] = "a\u2028b",
        ["a control of C1"] = "a\u0085b",
        ["delete"] = "a\u007Fb",
        ["no character"] = "a\uFFFEb",
        ["a replacement character"] = "a\uFFFDb",
    };
}
