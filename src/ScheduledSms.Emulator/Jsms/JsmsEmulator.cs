using System.Collections.Concurrent;
using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Reports;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>The JSMS half of the emulator.</summary>
public sealed partial class JsmsEmulator
{
    private readonly EmulatorClock _clock;
    private readonly MessageIndex _index;
    private readonly CallbackSender _callbacks;
    private readonly ConcurrentDictionary<string, JsmsAccount> _accounts = new(StringComparer.Ordinal);

    internal JsmsEmulator(JsmsQuirks quirks, EmulatorClock clock, MessageIndex index, BoundedLog<DeliveredMessage> delivered, CallbackSender callbacks)
    {
        Quirks = quirks;
        _clock = clock;
        _index = index;
        _callbacks = callbacks;
        Api = new JsmsApi(this, clock, index, delivered);
        AddAccount(DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret);
    }

    /// <summary>Where the documents are silent or disagree. A change holds from the next request on.</summary>
    public JsmsQuirks Quirks { get; }

    /// <summary>The accounts, with the one of <see cref="DevelopmentKeys"/>.</summary>
    public IReadOnlyCollection<JsmsAccount> Accounts => [.. _accounts.Values];

    /// <summary>The developer above the accounts.</summary>
    public JsmsDeveloper Developer { get; } = new();

    /// <summary>The schedules of all accounts, deleted and sent ones too, and what was sent at once.</summary>
    public IReadOnlyList<JsmsSchedule> Schedules => _clock.At(_ => _index.All.OfType<StoredJsmsSchedule>().Select(schedule => schedule.ToPublic()).ToList());

    internal JsmsApi Api { get; }

    /// <summary>Adds an account.</summary>
    /// <param name="appKey">Its app key; JSMS gives out 24 hexadecimal characters, the emulator takes any.</param>
    /// <param name="masterSecret">Its master secret.</param>
    /// <exception cref="ArgumentException">There is an account with this key.</exception>
    public JsmsAccount AddAccount(string appKey, string masterSecret)
    {
        var account = new JsmsAccount(appKey, masterSecret, _clock, _index, Quirks, _callbacks);
        if (_accounts.TryAdd(appKey, account))
        {
            account.Set(() => { });
            return account;
        }

        // Restored from a snapshot, which keeps no secret of a live key.
        if (FindAccount(appKey) is { MasterSecret.Length: 0 } restored)
        {
            restored.MasterSecret = masterSecret;
            return restored;
        }

        throw new ArgumentException("There is an account with this key.", nameof(appKey));
    }

    /// <summary>The account with a key; the one of <see cref="DevelopmentKeys"/> by default.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public JsmsAccount Account(string appKey = DevelopmentKeys.JsmsAppKey) =>
        FindAccount(appKey) ?? throw new KeyNotFoundException("There is no account with this key.");

    internal JsmsAccount? FindAccount(string appKey) => _accounts.GetValueOrDefault(appKey);
}
