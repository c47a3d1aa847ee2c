using System.Diagnostics.CodeAnalysis;
using ScheduledSms.Emulator.Core;

namespace ScheduledSms.Emulator.Registration;

/// <summary>The keys that an account of an app under test uses: its own where it has some, the emulator's where its settings hold none.</summary>
/// <param name="warnings">The emulator's.</param>
/// <param name="path">The path of the account's settings.</param>
/// <param name="isRegistered">Whether the app has the account. If not, it gets no keys, and the app's own validation says which are missing.</param>
internal sealed class AppKeys(WarningList warnings, string path, bool isRegistered)
{
    /// <summary>A secret without its key and a mistake are kept as they are, for the app's own validation to find. A secret is often missing where tests run.</summary>
    public (string? Key, string? Secret) Choose(string setting, (string? Key, string? Secret) own, (string Key, string Secret) development, Func<string, string?> knownSecret)
    {
        if (!isRegistered)
            return own;
        var hasSecret = !string.IsNullOrWhiteSpace(own.Secret) && !IsPlaceholder(own.Secret);
        if (string.IsNullOrWhiteSpace(own.Key))
            return hasSecret ? own : development;
        if (IsPlaceholder(own.Key))
        {
            Warn(setting, "is a placeholder: the emulator's development keys are used");
            return development;
        }

        return hasSecret ? own : (own.Key, knownSecret(own.Key) is { Length: > 0 } known ? known : development.Secret);
    }

    public void Warn(string setting, string what) => warnings.Add($"{path}:{setting} {what}.");

    /// <summary>Whether the app's own validation lets both pass.</summary>
    public static bool AreUsable([NotNullWhen(true)] string? key, [NotNullWhen(true)] string? secret, string forbidden) =>
        key is { Length: > 0 } && secret is { Length: > 0 } && IsPrintable(key) && IsPrintable(secret) && !key.AsSpan().ContainsAny(forbidden);

    /// <summary>A text such as … or &lt;your key&gt; was never meant as a key; one with a space at its end was, and is a mistake.</summary>
    private static bool IsPlaceholder(string text) => !IsPrintable(text) && text.Trim().Length == text.Length && !text.Any(char.IsControl);

    private static bool IsPrintable(string text) => text.All(character => character is > ' ' and <= '~');
}
