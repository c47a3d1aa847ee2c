using System.Diagnostics.CodeAnalysis;

namespace ScheduledSms.Emulator;

/// <summary>The keys that an account of an app under test uses: its own where it has some, the emulator's where its settings hold none.</summary>
/// <param name="emulator">The emulator.</param>
/// <param name="path">The path of the account's settings.</param>
/// <param name="isRegistered">Whether the app has the account. If not, it gets no keys, and the app's own validation says which are missing.</param>
internal sealed class AppKeys(ScheduledSmsEmulator emulator, string path, bool isRegistered)
{
    /// <summary>Half a pair and a mistake are kept as they are, for the app's own validation to find.</summary>
    public (string? Key, string? Secret) Choose(string setting, (string? Key, string? Secret) own, (string Key, string Secret) development, Func<string, string?> knownSecret)
    {
        if (!isRegistered)
            return own;
        if (string.IsNullOrEmpty(own.Key) && string.IsNullOrEmpty(own.Secret))
            return development;
        if (string.IsNullOrEmpty(own.Key) || string.IsNullOrEmpty(own.Secret))
            return own;
        if (IsPlaceholder(own.Key))
        {
            Warn(setting, "is a placeholder: the emulator's development keys are used");
            return development;
        }

        return IsPlaceholder(own.Secret) ? (own.Key, knownSecret(own.Key) is { Length: > 0 } known ? known : development.Secret) : own;
    }

    public void Warn(string setting, string what) => emulator.Warn($"{path}:{setting} {what}.");

    /// <summary>Whether the app's own validation lets both pass.</summary>
    public static bool AreUsable([NotNullWhen(true)] string? key, [NotNullWhen(true)] string? secret, string forbidden) =>
        key is { Length: > 0 } && secret is { Length: > 0 } && IsPrintable(key) && IsPrintable(secret) && !key.AsSpan().ContainsAny(forbidden);

    /// <summary>A text such as … or &lt;your key&gt; was never meant as a key; one with a space at its end was, and is a mistake.</summary>
    private static bool IsPlaceholder(string text) => !IsPrintable(text) && text.Trim().Length == text.Length && !text.Any(char.IsControl);

    private static bool IsPrintable(string text) => text.All(character => character is > ' ' and <= '~');
}
