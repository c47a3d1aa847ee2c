using System.Text.Json.Nodes;
using ScheduledSms.Emulator.Clock;
using ScheduledSms.Emulator.Core;
using ScheduledSms.Emulator.Http;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Keys;
using ScheduledSms.Emulator.Solapi;
using ScheduledSms.Emulator.State;

namespace ScheduledSms.Emulator.Control;

/// <summary>Accounts: listed, added, their balance set; and the addresses for clients.</summary>
internal sealed class AccountControl(EmulatorCore core)
{
    public static IEnumerable<ControlRoute> Routes(EmulatorCore core)
    {
        var control = new AccountControl(core);
        return
        [
            new("GET", "info", _ => control.Info()),
            new("GET", "accounts", _ => control.List()),
            new("POST", "accounts", control.Add),
            new("PATCH", "accounts/{}", control.Change),
        ];
    }

    private static JsonObject Write(JsmsAccount account) => new()
    {
        ["provider"] = ProviderNames.Jsms,
        ["key"] = account.AppKey,
        ["balance"] = account.Balance.Text,
        ["looksLive"] = LiveKeys.LookLive(account.AppKey),
    };

    private static JsonObject Write(SolapiAccount account) => new()
    {
        ["provider"] = ProviderNames.Solapi,
        ["key"] = account.ApiKey,
        ["balance"] = account.Balance,
        ["looksLive"] = LiveKeys.LookLive(account.ApiKey),
    };

    private WireResponse Info() => ControlRoute.Ok(new JsonObject
    {
        ["version"] = typeof(AccountControl).Assembly.GetName().Version?.ToString(3),
        ["url"] = core.Url.GetLeftPart(UriPartial.Authority),
        ["providers"] = new JsonArray(
            Provider(ProviderNames.Jsms, new Uri(core.Url, "v1/"), DevelopmentKeys.JsmsAppKey, DevelopmentKeys.JsmsMasterSecret),
            Provider(ProviderNames.Solapi, core.Url, DevelopmentKeys.SolapiApiKey, DevelopmentKeys.SolapiApiSecret)),
    });

    private static JsonObject Provider(string name, Uri baseUrl, string key, string secret) => new()
    {
        ["name"] = name,
        ["baseUrl"] = baseUrl.AbsoluteUri,
        ["account"] = new JsonObject { ["key"] = key, ["secret"] = secret },
    };

    private WireResponse List() => ControlRoute.Ok(new JsonObject
    {
        ["accounts"] = new JsonArray([.. core.Jsms.Accounts.Select(Write), .. core.Solapi.Accounts.Select(Write)]),
    });

    private WireResponse Add(ControlRequest request)
    {
        var (provider, key, secret) = request.Read(members => (members.RequiredText("provider"), members.RequiredText("key"), members.RequiredText("secret")));
        var added = provider switch
        {
            ProviderNames.Jsms => Write(core.Jsms.AddAccount(key, secret)),
            ProviderNames.Solapi => Write(core.Solapi.AddAccount(key, secret)),
            _ => throw new ControlProblemException(400, $"'provider' is not one of {ProviderNames.Jsms}, {ProviderNames.Solapi}."),
        };
        core.Changes.Raise(new Change(ChangeKind.Settings));
        return WireResponse.Of(new EmulatedResponse(201, added));
    }

    private WireResponse Change(ControlRequest request)
    {
        var balance = request.Read(members => members.Required("balance", members.LongWhole("balance")));
        if (balance is < 0 or > int.MaxValue)
            throw new ControlProblemException(400, "'balance' is 0 or more, and at most 2147483647.");
        if (core.Jsms.FindAccount(request.Id) is { } jsms)
            return Changed(() => Write(WithBalance(jsms, (int)balance)));
        if (core.Solapi.FindAccount(request.Id) is { } solapi)
            return Changed(() => Write(WithBalance(solapi, balance)));
        throw new ControlProblemException(404, "There is no account with this key.");
    }

    private WireResponse Changed(Func<JsonObject> change)
    {
        var account = core.Clock.At(Cause.Control, _ => change());
        core.Changes.Raise(new Change(ChangeKind.Settings));
        return ControlRoute.Ok(account);
    }

    private static JsmsAccount WithBalance(JsmsAccount account, int balance)
    {
        account.Balance = account.Balance with { Text = balance };
        return account;
    }

    private static SolapiAccount WithBalance(SolapiAccount account, decimal balance)
    {
        account.Balance = balance;
        return account;
    }
}
