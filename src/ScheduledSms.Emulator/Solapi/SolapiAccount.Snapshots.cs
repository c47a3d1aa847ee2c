using ScheduledSms.Emulator.Keys;
using ScheduledSms.Emulator.Solapi.Snapshots;

namespace ScheduledSms.Emulator.Solapi;

/// <content>Writing to and restoring from a snapshot.</content>
public sealed partial class SolapiAccount
{
    /// <summary>Call only inside the clock's gate, like <see cref="Restore"/>.</summary>
    internal SolapiAccountSnapshot Write() => new()
    {
        Key = ApiKey,
        Secret = LiveKeys.Keepable(ApiKey, ApiSecret),
        AccountId = AccountId,
        CreatedAt = Created,
        Balance = Balance,
        DailyQuota = DailyQuota,
        Blocked = [.. _blocked.Keys.Order(StringComparer.Ordinal)],
        OptedOut = [.. _optedOut.Keys.Order(StringComparer.Ordinal)],
        ReportAs = new SortedDictionary<string, string>(_codes, StringComparer.Ordinal),
        Senders = [.. Senders.Select(sender => new SolapiSenderSnapshot
        {
            Number = sender.Number,
            Status = sender.Status,
            ExpireAt = sender.ExpireAt,
            RegisteredAt = sender.Registered,
        })],
        Webhooks = [.. Webhooks.Select(webhook => LiveKeys.LookLive(ApiKey) ? webhook with { Secret = null } : webhook)],
        LastWebhook = _lastWebhook,
    };

    /// <summary>Applies a change and records it in the run.</summary>
    internal void Set(Action change) => _clock.SetUp(this, change);

    internal void Restore(SolapiAccountSnapshot snapshot)
    {
        (ApiSecret, AccountId, Created) = (snapshot.Secret ?? ApiSecret, snapshot.AccountId, snapshot.CreatedAt);
        (Balance, DailyQuota) = (snapshot.Balance, snapshot.DailyQuota);
        _blocked.Clear();
        _optedOut.Clear();
        _codes.Clear();
        _senders.Clear();
        foreach (var recipient in snapshot.Blocked)
            _blocked[recipient] = true;
        foreach (var recipient in snapshot.OptedOut)
            _optedOut[recipient] = true;
        foreach (var (recipient, code) in snapshot.ReportAs)
            _codes[recipient] = code;
        (_webhooks, _lastWebhook) = ([.. snapshot.Webhooks], snapshot.LastWebhook);
        foreach (var sender in snapshot.Senders)
            _senders[sender.Number] = new SolapiSenderNumber(sender.Number, sender.Status, sender.ExpireAt) { Registered = sender.RegisteredAt };
    }
}
