using System.CommandLine;
using ScheduledSms.Tool.Output;

namespace ScheduledSms.Tool.Commands;

/// <summary><c>get</c>: one schedule, as the provider reports it.</summary>
internal static class GetCommand
{
    public static Command Create()
    {
        var id = ScheduleIds.Argument();
        var command = new Command("get", "Reads a schedule.") { id };
        command.SetAction((arguments, stop) => Session.RunAsync(arguments, (session, stop) => RunAsync(session, arguments.GetValue(id)!, stop), stop));
        return command;
    }

    private static async Task<int> RunAsync(Session session, string text, CancellationToken stop)
    {
        var id = ScheduleIds.Read(text, session);
        var clients = await session.ConnectAsync(id, stop).ConfigureAwait(false);
        var schedule = await clients.For(id.Provider).GetAsync(id, stop).ConfigureAwait(false);
        session.Output.Write(
        [
            Field.Of("id", "id", ScheduleIds.Show(id, text)),
            .. Field.Account(id.Provider, id.Account),
            new("status", schedule.Status.ToString(), "status", Describe(schedule)) { Tone = ToneOf(schedule.Status) },
            new("providerStatus", schedule.ProviderStatus),
            Field.Of("sendAt", "send at", schedule.SendAt, id.Provider),
            Field.Of("totalCount", "recipients", schedule.TotalCount),
            new("acceptedCount", schedule.AcceptedCount),
            new("rejectedCount", schedule.RejectedCount, "rejected", schedule.RejectedCount == 0 ? null : Texts.Number(schedule.RejectedCount)) { Tone = Tone.Warning },
            Field.Of("reference", "reference", session.Numbers.ShowIn(schedule.Reference)),
        ]);
        return ExitCodes.Success;
    }

    private static string Describe(ScheduledMessage schedule) => schedule.Status switch
    {
        ScheduleStatus.NotReported => "not reported by the provider",
        ScheduleStatus.NotScheduled => $"will not be sent ({schedule.ProviderStatus})",
        _ when schedule.ProviderStatus is null => schedule.Status.ToString().ToLowerInvariant(),
        _ => $"{schedule.Status.ToString().ToLowerInvariant()} ({schedule.ProviderStatus})",
    };

    private static Tone ToneOf(ScheduleStatus status) => status switch
    {
        ScheduleStatus.Scheduled or ScheduleStatus.Sending or ScheduleStatus.Sent => Tone.Good,
        ScheduleStatus.Failed => Tone.Bad,
        ScheduleStatus.Canceled or ScheduleStatus.NotScheduled or ScheduleStatus.Unrecognized => Tone.Warning,
        _ => Tone.Neutral,
    };
}
