namespace ScheduledSms.Emulator.Checks;

/// <summary>Masks numbers and keys for a test's output.</summary>
internal static class Masked
{
    /// <summary>A phone number's last two digits.</summary>
    public static string Number(string number) => Tail(number, 2);

    /// <summary>The last four characters of an account's key.</summary>
    public static string Key(string key) => Tail(key, 4);

    private static string Tail(string text, int length) => text.Length <= length ? "…" : "…" + text[^length..];
}
