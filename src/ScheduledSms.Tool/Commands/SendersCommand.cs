using System.CommandLine;
using System.Globalization;
using ScheduledSms.Solapi;
using ScheduledSms.Tool.Output;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>senders</c>: SOLAPI's sender numbers, and which of them will soon be none.</summary>
internal static class SendersCommand
{
    /// <summary>Long enough to verify a number again.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromDays(30);

    public static Command Create()
    {
        var command = new Command("senders", "Lists SOLAPI's sender numbers, and warns of those that expire within 30 days.");
        command.SetAction((arguments, stop) => Session.RunAsync(arguments, RunAsync, stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, CancellationToken stop)
    {
        var clients = await session.ConnectAsync(stop).ConfigureAwait(false);
        if (!clients.Providers.Contains(ProviderNames.Solapi, StringComparer.Ordinal))
            throw ToolException.WrongInput("JSMS has no sender numbers: its texts carry a signature.");

        var now = clients.Time.GetUtcNow();
        var senders = (await clients.Solapi.GetSenderNumbersAsync(stop).ConfigureAwait(false)).Numbers;
        await session.Output.WriteAllAsync(senders.Select(sender => Row(sender, now, clients.Account, session.Numbers)).ToAsyncEnumerable(), "There are none.", stop).ConfigureAwait(false);
        foreach (var sender in senders.Where(sender => ExpiresSoon(sender, now)))
        {
            var left = (int)(sender.ExpiresAt!.Value.Instant!.Value - now).TotalDays;
            session.Output.Note(
                string.Create(CultureInfo.InvariantCulture, $"{session.Numbers.Show(sender.PhoneNumber, "82")} expires in {left} days: what is scheduled after {Texts.At(sender.ExpiresAt?.Instant, ProviderNames.Solapi)} cannot be sent from it."),
                Tone.Warning);
        }

        return ExitCodes.Success;
    }

    private static IReadOnlyList<Field> Row(SolapiSenderNumber sender, DateTimeOffset now, string? account, Numbers numbers) =>
    [
        Field.Of("number", "number", numbers.Show(sender.PhoneNumber, "82")),
        .. Field.Account(ProviderNames.Solapi, account),
        Field.Of("status", "status", sender.Status.Value) with { Tone = sender.CanSendAt(now) is true ? Tone.Good : Tone.Bad },
        new("expiresAt", Texts.Utc(sender.ExpiresAt?.Instant), "expires", Texts.At(sender.ExpiresAt?.Instant, ProviderNames.Solapi) ?? sender.ExpiresAt?.Text) { Tone = ExpiresSoon(sender, now) ? Tone.Warning : Tone.Neutral },
        new("canSendNow", sender.CanSendAt(now)),
        new("expiresSoon", ExpiresSoon(sender, now)),
    ];

    private static bool ExpiresSoon(SolapiSenderNumber sender, DateTimeOffset now) =>
        sender.CanSendAt(now) is true && sender.CanSendAt(now + Soon) is false;
}
