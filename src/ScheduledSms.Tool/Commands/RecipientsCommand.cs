using System.CommandLine;
using ScheduledSms.Tool.Output;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>recipients</c>: who gets a schedule, page by page.</summary>
internal static class RecipientsCommand
{
    public static Command Create()
    {
        var id = ScheduleIds.Argument();
        var limit = Limits.Option();
        var command = new Command("recipients", "Lists the recipients of a schedule.") { id, limit };
        command.SetAction((arguments, stop) => Session.RunAsync(arguments, (session, stop) => RunAsync(session, arguments.GetValue(id)!, arguments.GetValue(limit), stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string text, int? limit, CancellationToken stop)
    {
        var id = ScheduleIds.Read(text, session);
        var clients = await session.ConnectAsync(id, stop).ConfigureAwait(false);
        var recipients = clients.For(id.Provider).GetRecipientsAsync(id, stop).FirstAsync(limit, stop);
        await session.Output.WriteAllAsync(recipients.Select(recipient => Row(recipient, session.Numbers)), "It has no recipients.", stop).ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private static IReadOnlyList<Field> Row(ScheduledRecipient recipient, Numbers numbers) =>
    [
        Field.Of("number", "number", numbers.Show(recipient.PhoneNumber, recipient.Number)),
        Field.Of("providerStatus", "status", recipient.ProviderStatus),
        Field.Of("messageId", "message", recipient.MessageId),
        Field.Of("reference", "reference", numbers.ShowIn(recipient.Reference)),
    ];
}
