using System.CommandLine;
using ScheduledSms.Tool.Output;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>cancel-schedule</c>: cancels one schedule, once it is confirmed.</summary>
internal static class CancelScheduleCommand
{
    /// <summary>What the library calls it.</summary>
    public const string Operation = "cancel";

    public static Command Create()
    {
        var id = ScheduleIds.Argument();
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask. Needed where there is nobody to ask." };
        var command = new Command("cancel-schedule", "Cancels a schedule, so that it is not sent.") { id, yes };
        command.SetAction((arguments, stop) => Session.RunAsync(arguments, (session, stop) => RunAsync(session, arguments.GetValue(id)!, arguments.GetValue(yes), stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string text, bool isConfirmed, CancellationToken stop)
    {
        var id = ScheduleIds.Read(text, session);
        if (!isConfirmed && (session.IsForPrograms || !Question.CanBeAsked))
            throw ToolException.WrongInput("There is nobody to ask whether it is to be canceled: say --yes.");

        var client = (await session.ConnectAsync(id, stop).ConfigureAwait(false)).For(id.Provider);
        if (!isConfirmed)
        {
            var schedule = await client.GetAsync(id, stop).ConfigureAwait(false);
            var recipients = schedule.TotalCount == 1 ? "one recipient" : $"{Texts.Number(schedule.TotalCount)} recipients";
            if (!await Question.AskAsync($"Cancel {ScheduleIds.Show(id, text)}, {recipients}, {Texts.At(schedule.SendAt, id.Provider) ?? "send time unknown"}?", stop).ConfigureAwait(false))
            {
                session.Output.Note("Nothing was canceled.");
                return ExitCodes.WrongInput;
            }
        }

        try
        {
            var result = await client.CancelAsync(id, stop).ConfigureAwait(false);
            var (words, tone) = Describe(result);
            Write(session, id, text, result.ToString(), words, tone);
            return result is CancelResult.Canceled or CancelResult.AlreadyCanceled ? ExitCodes.Success : ExitCodes.RejectedOrUnknown;
        }
        catch (Exception failed) when (ScheduledSmsException.Find(failed) is { Outcome: SendOutcome.Unknown } unknown)
        {
            Write(session, id, text, "Unknown", "unknown: it may be canceled, or may be sent", Tone.Bad, unknown.Message);
            return failed is OperationCanceledException ? ExitCodes.Stopped : ExitCodes.RejectedOrUnknown;
        }
    }

    private static (string Words, Tone Tone) Describe(CancelResult result) => result switch
    {
        CancelResult.Canceled => ("canceled", Tone.Good),
        CancelResult.AlreadyCanceled => ("already canceled, or replaced by an update: it will not be sent under this id", Tone.Good),
        CancelResult.AlreadySent => ("too late: already sent, or being sent", Tone.Bad),
        _ => ("too late: already sent or canceled; the provider does not say which", Tone.Warning),
    };

    private static void Write(Session session, ScheduleId id, string text, string result, string words, Tone tone, string? why = null) => session.Output.Write(
    [
        Field.Of("id", "id", ScheduleIds.Show(id, text)),
        .. Field.Account(id.Provider, id.Account),
        new("result", result, "result", words) { Tone = tone },
        Field.Of("message", "why", why),
    ]);
}
