namespace ScheduledSms.Tests.Testing;

/// <summary>Ids that try to leave their place in a path, and what they may become.</summary>
internal static class MockIds
{
    /// <summary>Ids that no call accepts, and a word from the rejection.</summary>
    public static TheoryData<string, string> Invalid() => new()
    {
        { "", "empty" },
        { " ", "empty" },
        { "\u3000", "empty" },
        { ".", "leave" },
        { "..", "leave" },
        { "a\r\nX-Injected: 1", "control" },
        { "a\0b", "control" },
        { "a\tb", "control" },
        { "a\u0085b", "control" },
        { "\u007F", "control" },
        { new string('a', 129), "128" },
        { new string('a', 4096), "128" },
        { "a\\ud800b", "Unicode" },
    };

    /// <summary>Ids that are sent as one encoded segment, and that segment.</summary>
    public static TheoryData<string, string> Encoded() => new()
    {
        { "a/b", "a%2Fb" },
        { "../accounts/app", "..%2Faccounts%2Fapp" },
        { "a?x", "a%3Fx" },
        { "#", "%23" },
        { "%2e%2e", "%252e%252e" },
        { "%2F", "%252F" },
        { "...", "..." },
        { "a\\b", "a%5Cb" },
        { "a;b=c&d+e", "a%3Bb%3Dc%26d%2Be" },
        { "http://evil.example", "http%3A%2F%2Fevil.example" },
        { " a ", "%20a%20" },
        { "~-._", "~-._" },
        { "한글", "%ED%95%9C%EA%B8%80" },
        { "\u200E\u202Ea", "%E2%80%8E%E2%80%AEa" },
        { "e\u0301", "e%CC%81" },
        { "😀", "%F0%9F%98%80" },
        { new string('a', 128), new string('a', 128) },
    };

    /// <summary>The id that test data stands for: a lone surrogate does not survive being stored as text.</summary>
    public static string Id(string stored) => stored.Replace("\\ud800", "\ud800", StringComparison.Ordinal);
}
