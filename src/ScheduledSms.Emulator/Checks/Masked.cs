namespace ScheduledSms.Emulator.Checks;

/// <summary>Numbers and keys as a test's output may show them.</summary>
internal static class Masked
{
    /// <summary>A phone number by its last two digits.</summary>
    public static string Number(string number) => Tail(number, 2);

    /// <summary>An account's key by its last four characters.</summary>
    public static string Key(string key) => Tail(key, 4);

    private static string Tail(string text, int length) => text.Length <= length ? "…" : "…" + text[^length..];
}
