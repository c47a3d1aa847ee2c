using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Emulator.Seeds;

/// <summary>Adds accounts and sets them up. An existing account keeps what the seed does not specify.</summary>
internal static class SeedAccounts
{
    public static void Set(EmulatorCore core, SeedAccount seed, string at)
    {
        if (seed.Provider is ProviderNames.Jsms)
            Set(core.Jsms.FindAccount(seed.Key) ?? Added(() => core.Jsms.AddAccount(seed.Key, Secret(seed, at)), at), seed);
        else
            Set(core.Solapi.FindAccount(seed.Key) ?? Added(() => core.Solapi.AddAccount(seed.Key, Secret(seed, at)), at), seed);
    }

    private static void Set(JsmsAccount account, SeedAccount seed)
    {
        account.MasterSecret = seed.Secret ?? account.MasterSecret;
        if (seed.Balance is { } balance)
            account.Balance = account.Balance with { Text = balance };
        foreach (var template in seed.Templates)
            account.AddTemplate(template);
        foreach (var mobile in seed.OptedOut)
            account.Unsubscribe(mobile);
    }

    private static void Set(SolapiAccount account, SeedAccount seed)
    {
        account.ApiSecret = seed.Secret ?? account.ApiSecret;
        if (seed.Balance is { } balance)
            account.Balance = balance;
        foreach (var number in seed.Senders)
            account.RegisterSender(number);
        foreach (var recipient in seed.OptedOut)
            account.OptOut(recipient);
        foreach (var recipient in seed.Blocked)
            account.Block(recipient);
    }

    private static string Secret(SeedAccount seed, string at) => seed.Secret ?? throw new ControlProblemException(400, $"'{at}.secret' is missing, and there is no such account yet.");

    private static T Added<T>(Func<T> add, string at)
    {
        try
        {
            return add();
        }
        catch (ArgumentException exception)
        {
            throw new ControlProblemException(400, $"'{at}': {exception.Message}");
        }
    }
}

/// <summary>An account and its settings.</summary>
internal sealed record SeedAccount
{
    public required string Provider { get; init; }

    public required string Key { get; init; }

    /// <summary>Null for an existing account.</summary>
    public string? Secret { get; init; }

    public int? Balance { get; init; }

    public IReadOnlyList<JsmsTemplate> Templates { get; init; } = [];

    public IReadOnlyList<string> Senders { get; init; } = [];

    public IReadOnlyList<string> OptedOut { get; init; } = [];

    public IReadOnlyList<string> Blocked { get; init; } = [];
}
