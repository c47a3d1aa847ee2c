using ScheduledSms;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;

namespace RetryStorm;

/// <summary>Schedules many messages while the network drops the first response of each operation of each call, after the provider has carried it out.</summary>
internal sealed class Storm(ScheduledSmsEmulator emulator)
{
    private const int AtOnce = 50;

    private static readonly string[] JsmsOperations = ["schedule.create"];

    private static readonly string[] SolapiOperations = ["group.create", "group.messages.add", "group.schedule", "group.get", "group.delete"];

    /// <summary>Schedules one message for each of the given number of people, and counts the outcomes of the calls.</summary>
    public async Task<Dictionary<SendOutcome, int>> ScheduleAsync(IScheduledMessageClient client, string prefix, int people)
    {
        var outcomes = new SendOutcome[people];
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, stop) =>
        {
            var number = $"{prefix}{index:D8}";
            var reference = $"appointment-{number}";
            var faults = DropFirstResponses(number, reference);
            try
            {
                await client.ScheduleAsync(
                    new ScheduledMessageRequest
                    {
                        SendAt = emulator.Clock.UtcNow.AddHours(1),
                        Content = MessageContent.Template("reminder"),
                        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number) }],
                        Reference = reference,
                    },
                    stop);
                outcomes[index] = SendOutcome.Applied;
            }
            catch (ScheduledSmsException failure)
            {
                outcomes[index] = failure.Outcome;
            }
            finally
            {
                faults.ForEach(fault => emulator.Faults.Remove(fault.Id));
            }
        });
        return outcomes.CountBy(static outcome => outcome).ToDictionary();
    }

    private List<PlacedFault> DropFirstResponses(string number, string reference)
    {
        var afterCommit = new Fault { Point = FaultPoint.AfterCommit, Action = FaultAction.Fin, First = 1 };
        // On the wire a JSMS number has no calling code, and SOLAPI keeps the reference.
        IEnumerable<Fault> faults =
        [
            .. JsmsOperations.Select(operation => afterCommit with { Operation = operation, Recipient = number[3..] }),
            .. SolapiOperations.Select(operation => afterCommit with { Operation = operation, Reference = reference }),
        ];
        return [.. faults.Select(emulator.Faults.Add)];
    }
}
