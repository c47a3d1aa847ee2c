using System.CommandLine;
using ScheduledSms.Tool.Output;
using ScheduledSms.Tool.Settings;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>balance</c>: what each provider's account has left.</summary>
internal static class BalanceCommand
{
    public static Command Create()
    {
        var command = new Command("balance", "Shows what the accounts have left, and SOLAPI's daily quota.");
        command.SetAction((arguments, stop) => Session.RunAsync(arguments, RunAsync, stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken stop)
    {
        var clients = await session.ConnectAsync(stop).ConfigureAwait(false);
        var code = ExitCodes.Success;
        foreach (var provider in clients.Providers)
        {
            // One provider's silence does not hide what the other says.
            var ended = await session.TryAsync(
                async () => session.Output.Write(await (provider is ProviderNames.Jsms ? JsmsAsync(clients, stop) : SolapiAsync(clients, stop)).ConfigureAwait(false)), stop).ConfigureAwait(false);
            code = code == ExitCodes.Success ? ended : code;
        }

        return code;
    }

    private static async Task<IReadOnlyList<Field>> JsmsAsync(Clients clients, CancellationToken stop)
    {
        var app = await clients.Jsms.GetAppBalanceAsync(stop).ConfigureAwait(false);
        var developer = clients.JsmsOptions.DeveloperKey is null ? null : await clients.Jsms.GetDeveloperBalanceAsync(stop).ConfigureAwait(false);
        return
        [
            .. Heading(ProviderNames.Jsms, clients.Account),
            Field.Of("messages", "texts left", app.Balance),
            Field.Of("marketMessages", "marketing texts left", app.Market),
            Field.Of("industryMessages", "industry texts left", app.Industry),
            Field.Of("voiceMessages", "voice codes left", app.Voice),
            Field.Of("developerMessages", "texts left, developer", developer?.Balance),
        ];
    }

    private static async Task<IReadOnlyList<Field>> SolapiAsync(Clients clients, CancellationToken stop)
    {
        var balance = await clients.Solapi.GetBalanceAsync(stop).ConfigureAwait(false);
        var quota = await clients.Solapi.GetQuotaAsync(stop).ConfigureAwait(false);
        return
        [
            .. Heading(ProviderNames.Solapi, clients.Account),
            Field.Of("balance", "balance, won", balance.Balance),
            Field.Of("points", "points", balance.Point),
            Field.Of("quotaPerDay", "texts a day", quota.Quota),
        ];
    }

    private static IEnumerable<Field> Heading(string provider, string? account) =>
        [new("provider", provider, "provider", account is null ? provider : $"{provider}, account {account}"), new("account", account)];
}
