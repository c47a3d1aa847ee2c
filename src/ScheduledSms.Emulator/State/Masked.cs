namespace ScheduledSms.Emulator.State;

/// <summary>Masks numbers and keys for a test's output.</summary>
internal static class Masked
{
    private const int MaxId = 64;

    /// <summary>A phone number's last two digits.</summary>
    public static string Number(string number) => Tail(number, 2);

    /// <summary>The last four characters of an account's key.</summary>
    public static string Key(string key) => Tail(key, 4);

    /// <summary>An id that a client made up: one line, and no more than anybody needs to find it.</summary>
    public static string Id(string id) => string.Create(Math.Min(id.Length, MaxId), id, static (shown, id) =>
    {
        for (var i = 0; i < shown.Length; i++)
            shown[i] = id[i] is > ' ' and <= '~' ? id[i] : '?';
    });

    private static string Tail(string text, int length) => text.Length <= length ? "…" : "…" + text[^length..];
}
