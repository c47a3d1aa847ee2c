using ScheduledSms.Emulator.Solapi.Snapshots;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Solapi;

/// <content>Writing to and restoring from a snapshot. Call only inside the clock's gate.</content>
public sealed partial class SolapiEmulator
{
    internal SolapiSnapshot Write() => new()
    {
        Quirks = Settings.Copy(Quirks),
        Accounts = [.. InOrder.Select(account => account.Write())],
    };

    /// <summary>A snapshot of a new emulator that keeps the existing accounts.</summary>
    internal SolapiSnapshot WriteEmpty(SolapiQuirks quirks, DateTimeOffset now) => new()
    {
        Quirks = quirks,
        Accounts = [.. InOrder.Select(account => new SolapiAccountSnapshot
        {
            Key = account.ApiKey,
            Secret = account.ApiSecret,
            AccountId = account.AccountId,
            CreatedAt = now,
        })],
    };

    internal void Restore(SolapiSnapshot snapshot)
    {
        Settings.Copy(snapshot.Quirks, Quirks);
        foreach (var gone in _accounts.Keys.Except(snapshot.Accounts.Select(account => account.Key), StringComparer.Ordinal))
            _accounts.TryRemove(gone, out _);
        foreach (var account in snapshot.Accounts)
            Restore(account);
    }

    internal void Restore(SolapiAccountSnapshot snapshot) =>
        _accounts.GetOrAdd(snapshot.Key, key => new SolapiAccount(key, "", snapshot.AccountId, _clock, _index, _callbacks)).Restore(snapshot);

    private IEnumerable<SolapiAccount> InOrder => _accounts.Values.OrderBy(account => account.ApiKey, StringComparer.Ordinal);
}
