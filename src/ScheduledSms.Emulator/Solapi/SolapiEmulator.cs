using System.Collections.Concurrent;
using System.Globalization;
using ScheduledSms.Emulator.Callbacks;
using ScheduledSms.Emulator.Messages;

namespace ScheduledSms.Emulator.Solapi;

/// <summary>The SOLAPI half of the emulator.</summary>
public sealed partial class SolapiEmulator
{
    private const long FirstAccountId = 12925149;

    private readonly EmulatorClock _clock;
    private readonly MessageIndex _index;
    private readonly CallbackSender _callbacks;
    private readonly ConcurrentDictionary<string, SolapiAccount> _accounts = new(StringComparer.Ordinal);

    internal SolapiEmulator(SolapiQuirks quirks, EmulatorClock clock, MessageIndex index, CallbackSender callbacks)
    {
        Quirks = quirks;
        _clock = clock;
        _index = index;
        _callbacks = callbacks;
        AddAccount(DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret);
    }

    /// <summary>Behavior where the documentation is silent or contradictory. Changes apply from the next request on.</summary>
    public SolapiQuirks Quirks { get; }

    /// <summary>The accounts, including the one of <see cref="DevelopmentKeys"/>.</summary>
    public IReadOnlyCollection<SolapiAccount> Accounts => [.. _accounts.Values];

    /// <summary>The groups of all accounts, including deleted and sent ones.</summary>
    public IReadOnlyList<SolapiGroup> Groups => _clock.At(_ => _index.All.OfType<StoredSolapiGroup>().Select(group => group.ToPublic()).ToList());

    /// <summary>Adds an account.</summary>
    /// <param name="apiKey">Its API key: 16 characters, like the provider's.</param>
    /// <param name="apiSecret">Its API secret; SOLAPI issues 32 characters, the emulator accepts any secret.</param>
    /// <exception cref="ArgumentException">The key does not have 16 characters, or an account with it already exists.</exception>
    public SolapiAccount AddAccount(string apiKey, string apiSecret)
    {
        if (apiKey.Length != SolapiAccount.KeyLength)
            throw new ArgumentException("A SOLAPI API key has 16 characters.", nameof(apiKey));
        return AddAnyAccount(apiKey, apiSecret);
    }

    /// <summary>Adds an account of any key: an app under test need not have one like the provider's.</summary>
    internal SolapiAccount AddAnyAccount(string apiKey, string apiSecret)
    {
        var accountId = (FirstAccountId + _accounts.Count).ToString(CultureInfo.InvariantCulture);
        var account = new SolapiAccount(apiKey, apiSecret, accountId, _clock, _index, _callbacks);
        if (_accounts.TryAdd(apiKey, account))
        {
            account.Set(() => { });
            return account;
        }

        // Restored from a snapshot, which does not store the secret of a live key.
        if (FindAccount(apiKey) is { ApiSecret.Length: 0 } restored)
        {
            restored.ApiSecret = apiSecret;
            return restored;
        }

        throw new ArgumentException("There is an account with this key.", nameof(apiKey));
    }

    /// <summary>The account with the given key; by default, the one of <see cref="DevelopmentKeys"/>.</summary>
    /// <exception cref="KeyNotFoundException">No account has this key.</exception>
    public SolapiAccount Account(string apiKey = DevelopmentKeys.SolapiApiKey) =>
        FindAccount(apiKey) ?? throw new KeyNotFoundException("There is no account with this key.");

    internal SolapiAccount? FindAccount(string apiKey) => _accounts.GetValueOrDefault(apiKey);

    internal bool IsForeign(SolapiAccount account, string groupId) =>
        _index.Find(groupId) is StoredSolapiGroup group && group.Account != account;
}
