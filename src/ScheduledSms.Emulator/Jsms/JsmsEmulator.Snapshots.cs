using ScheduledSms.Emulator.Jsms.Snapshots;
using ScheduledSms.Emulator.Keys;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <content>Writing to and restoring from a snapshot. Call only inside the clock's gate.</content>
public sealed partial class JsmsEmulator
{
    internal JsmsSnapshot Write()
    {
        var developer = Settings.Copy(Developer);
        developer.Secret = LiveKeys.Keepable(Developer.Key, Developer.Secret) ?? "";
        return new JsmsSnapshot
        {
            Quirks = Settings.Copy(Quirks),
            Developer = developer,
            Accounts = [.. _accounts.Values.OrderBy(account => account.AppKey, StringComparer.Ordinal).Select(account => account.Write())],
        };
    }

    /// <summary>A snapshot of a new emulator that keeps the existing accounts.</summary>
    internal JsmsSnapshot WriteEmpty(JsmsQuirks quirks) => Write() with
    {
        Quirks = quirks,
        Developer = new JsmsDeveloper { Key = Developer.Key, Secret = Developer.Secret },
        Accounts = [.. _accounts.Values.Select(account => new JsmsAccountSnapshot { Key = account.AppKey, Secret = account.MasterSecret })],
    };

    internal void Restore(JsmsSnapshot snapshot)
    {
        Settings.Copy(snapshot.Quirks, Quirks);
        var secret = Developer.Secret;
        Settings.Copy(snapshot.Developer, Developer);
        Developer.Secret = Developer.Secret.Length > 0 ? Developer.Secret : secret;
        foreach (var gone in _accounts.Keys.Except(snapshot.Accounts.Select(account => account.Key), StringComparer.Ordinal))
            _accounts.TryRemove(gone, out _);
        foreach (var account in snapshot.Accounts)
            Restore(account);
    }

    internal void Restore(JsmsAccountSnapshot snapshot) =>
        _accounts.GetOrAdd(snapshot.Key, key => new JsmsAccount(key, "", _clock, _index, Quirks, _callbacks)).Restore(snapshot);
}
