using ScheduledSms;
using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Faults;

namespace RetryStorm;

/// <summary>Schedules many messages while the network loses responses after the provider has carried the requests out.</summary>
internal sealed class Storm(ScheduledSmsEmulator emulator, int people)
{
    private const int AtOnce = 16;

    private static readonly string[] SolapiOperations = ["group.create", "group.messages.add", "group.schedule", "group.get"];

    private DateTimeOffset SendAt => emulator.Clock.UtcNow.AddHours(1);

    /// <summary>Schedules one message for each of the people, and counts the outcomes of the calls.</summary>
    public Task<Dictionary<SendOutcome, int>> ScheduleAsync(IScheduledMessageClient client, string prefix)
    {
        LoseEveryJsmsResponse();
        return CountAsync(async index =>
        {
            var number = $"{prefix}{index:D8}";
            var reference = $"appointment-{number}";
            List<PlacedFault> faults = [.. SolapiOperations.Select(operation => Lose(new Fault { Action = FaultAction.Fin, Operation = operation, Reference = reference, First = 1 }))];
            try
            {
                await client.ScheduleAsync(new ScheduledMessageRequest
                {
                    SendAt = SendAt,
                    Content = MessageContent.Template("reminder"),
                    Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(number) }],
                    Reference = reference,
                });
                return SendOutcome.Applied;
            }
            catch (ScheduledSmsException failure)
            {
                return failure.Outcome;
            }
            finally
            {
                faults.ForEach(fault => emulator.Faults.Remove(fault.Id));
            }
        });
    }

    /// <summary>The same to JSMS by hand. A failure says nothing about what became of the message: here it counts as not sent.</summary>
    public Task<Dictionary<SendOutcome, int>> ScheduleByHandAsync(HandwrittenClient client)
    {
        LoseEveryJsmsResponse();
        return CountAsync(async index =>
        {
            try
            {
                await client.ScheduleAsync($"138{index:D8}", SendAt);
                return SendOutcome.Applied;
            }
            catch (HttpRequestException)
            {
                return SendOutcome.NotSent;
            }
        });
    }

    private async Task<Dictionary<SendOutcome, int>> CountAsync(Func<int, Task<SendOutcome>> schedule)
    {
        var outcomes = new SendOutcome[people];
        await Parallel.ForEachAsync(Enumerable.Range(0, people), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (index, _) => outcomes[index] = await schedule(index));
        return outcomes.CountBy(static outcome => outcome).ToDictionary();
    }

    private void LoseEveryJsmsResponse()
    {
        emulator.Faults.Clear();
        Lose(new Fault { Action = FaultAction.Fin, Operation = "schedule.create" });
    }

    private PlacedFault Lose(Fault response) => emulator.Faults.Add(response with { Point = FaultPoint.AfterCommit });
}
