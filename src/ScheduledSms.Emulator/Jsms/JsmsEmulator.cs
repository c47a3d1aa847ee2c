using System.Collections.Concurrent;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Jsms;

/// <summary>The JSMS half of the emulator.</summary>
public sealed partial class JsmsEmulator
{
    private readonly EmulatorClock _clock;
    private readonly MessageIndex _index;
    private readonly CallbackSender _callbacks;
    private readonly ConcurrentDictionary<string, JsmsAccount> _accounts = new(StringComparer.Ordinal);

    internal JsmsEmulator(JsmsQuirks quirks, EmulatorClock clock, MessageIndex index, CallbackSender callbacks)
    {
        Quirks = quirks;
        _clock = clock;
        _index = index;
        _callbacks = callbacks;
        AddAccount(DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret);
    }

    /// <summary>Behavior where the documentation is silent or contradictory. Changes apply from the next request on.</summary>
    public JsmsQuirks Quirks { get; }

    /// <summary>The accounts, including the one of <see cref="DevelopmentKeys"/>.</summary>
    public IReadOnlyCollection<JsmsAccount> Accounts => [.. _accounts.Values];

    /// <summary>The developer that owns the accounts.</summary>
    public JsmsDeveloper Developer { get; } = new();

    /// <summary>The schedules of all accounts, including deleted and sent ones, and immediate sends.</summary>
    public IReadOnlyList<JsmsSchedule> Schedules => _clock.At(_ => _index.All.OfType<StoredJsmsSchedule>().Select(schedule => schedule.ToPublic()).ToList());

    /// <summary>Adds an account.</summary>
    /// <param name="appKey">Its app key; JSMS issues 24 hexadecimal characters, the emulator accepts any key.</param>
    /// <param name="masterSecret">Its master secret.</param>
    /// <exception cref="ArgumentException">An account with this key already exists.</exception>
    public JsmsAccount AddAccount(string appKey, string masterSecret)
    {
        var account = new JsmsAccount(appKey, masterSecret, _clock, _index, Quirks, _callbacks);
        if (_accounts.TryAdd(appKey, account))
        {
            account.Set(() => { });
            return account;
        }

        // Restored from a snapshot, which does not store the secret of a live key.
        if (FindAccount(appKey) is { MasterSecret.Length: 0 } restored)
        {
            restored.MasterSecret = masterSecret;
            return restored;
        }

        throw new ArgumentException("There is an account with this key.", nameof(appKey));
    }

    /// <summary>The account with the given key; by default, the one of <see cref="DevelopmentKeys"/>.</summary>
    /// <exception cref="KeyNotFoundException">No account has this key.</exception>
    public JsmsAccount Account(string appKey = DevelopmentKeys.JsmsAppKey) =>
        FindAccount(appKey) ?? throw new KeyNotFoundException("There is no account with this key.");

    internal JsmsAccount? FindAccount(string appKey) => _accounts.GetValueOrDefault(appKey);
}
