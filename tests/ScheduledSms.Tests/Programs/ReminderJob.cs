using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Jsms;
using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Tests.Programs;

/// <summary>Schedules a reminder for each of a thousand people, sixteen at once, and does with each outcome what the README says.</summary>
internal sealed class ReminderJob(ScheduledSmsEmulator emulator, IScheduledMessageClient client, string provider)
{
    public const int People = 1_000;

    private const int MaxTries = 5;

    private readonly SendOutcome[] _ends = new SendOutcome[People];
    private readonly ScheduleId?[] _ids = new ScheduleId?[People];

    public static string[] SchedulingSteps(string provider) => provider == ProviderNames.Jsms ? ["schedule.create"] : ["group.create", "group.messages.add", "group.schedule"];

    public IReadOnlyList<ScheduleId?> Ids => _ids;

    public int Count(SendOutcome outcome) => _ends.Count(end => end == outcome);

    /// <summary>Schedules everybody.</summary>
    public Task RunAsync() => ForEachAsync(static _ => true, ScheduleAsync);

    /// <summary>Schedules those again whose message the provider rejected, once the reason is gone.</summary>
    public Task RunRejectedAsync()
    {
        var rejected = Enumerable.Range(0, People).Where(person => _ends[person] == SendOutcome.Rejected).ToHashSet();
        return ForEachAsync(rejected.Contains, ScheduleAsync);
    }

    public static Task ForEachAsync(Func<int, bool> which, Func<int, Task> work) => Parallel.ForEachAsync(
        Enumerable.Range(0, People).Where(which),
        new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = TestContext.Current.CancellationToken },
        async (person, _) => await work(person));

    public string NumberOf(int person) => provider == ProviderNames.Jsms ? $"138{person:D8}" : $"010{person:D8}";

    public ScheduledMessageRequest RequestTo(int person, string time = "10:00") => new()
    {
        SendAt = emulator.Clock.UtcNow.AddHours(1),
        Content = MessageContent.Template("reminder"),
        Recipients = [new MessageRecipient { PhoneNumber = PhoneNumber.Parse(NumberOf(person), provider == ProviderNames.Jsms ? "86" : "82"), Parameters = new Dictionary<string, string> { ["time"] = time } }],
        Reference = $"visit-{person}",
    };

    /// <summary>Schedules one message: again where that is safe, and where the outcome is unknown and the provider can be asked, by what it says.</summary>
    public Task ScheduleAsync(int person) => ScheduleAsync(person, RequestTo(person));

    public async Task ScheduleAsync(int person, ScheduledMessageRequest request)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                var scheduled = (await client.ScheduleAsync(request)).EnsureAllAccepted();
                (_ends[person], _ids[person]) = (SendOutcome.Applied, scheduled.Id);
                return;
            }
            catch (ScheduledSmsException failure) when (failure.IsSafeToRetry && tries < MaxTries)
            {
            }
            catch (ScheduledSmsException failure) when (failure is { Outcome: SendOutcome.Unknown, ScheduleId: { } id } && tries < MaxTries)
            {
                if ((await client.GetAsync(id)).Status is ScheduleStatus.Scheduled)
                {
                    (_ends[person], _ids[person]) = (SendOutcome.Applied, id);
                    return;
                }
            }
            catch (ScheduledSmsException failure)
            {
                (_ends[person], _ids[person]) = (failure.Outcome, null);
                return;
            }
        }
    }

    /// <summary>
    /// Compares what the calls said with what the provider did: an applied message stands under its id, a rejected or unsent one nowhere,
    /// an unknown one at most once. Then lets the hour pass, and everybody who is scheduled gets one message.
    /// </summary>
    public async Task<int> CheckAndDeliverAsync()
    {
        var standing = Standing();
        var untrue = Enumerable.Range(0, People)
            .Where(person => _ends[person] switch
            {
                SendOutcome.Applied => !standing[NumberOf(person)].SequenceEqual([_ids[person]!.Value.Value]),
                SendOutcome.Unknown => standing[NumberOf(person)].Count() > 1,
                _ => standing[NumberOf(person)].Any(),
            })
            .Select(person => $"{NumberOf(person)} was {_ends[person]}, and is scheduled {standing[NumberOf(person)].Count()} times")
            .ToList();
        Assert.True(untrue.Count == 0, $"{untrue.Count} untrue: {string.Join("; ", untrue.Take(5))}");

        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        var twice = emulator.Delivered.CountBy(static message => message.To).Count(static number => number.Value > 1);
        Assert.Equal((0, standing.Count), (twice, emulator.Delivered.Count));
        emulator.AssertNoDuplicates();

        // SOLAPI rejects a signature that it has seen before: nothing but our own, newly signed attempts arrived.
        Assert.DoesNotContain(emulator.Requests, static request => request.ResponseBody?.Contains("DuplicatedSignature", StringComparison.Ordinal) is true);
        return emulator.Delivered.Count;
    }

    /// <summary>The schedules that will be sent, by number.</summary>
    private ILookup<string, string> Standing() => provider == ProviderNames.Jsms
        ? emulator.Jsms.Schedules.Where(static schedule => schedule.State is JsmsScheduleState.Pending)
            .SelectMany(static schedule => schedule.Recipients.Select(recipient => (Number: recipient.Mobile, schedule.Id)))
            .ToLookup(static entry => entry.Number, static entry => entry.Id, StringComparer.Ordinal)
        : emulator.Solapi.Groups.Where(static group => group.Status is SolapiGroupStatus.Scheduled)
            .SelectMany(static group => group.Messages.Select(message => (Number: message.To, group.Id)))
            .ToLookup(static entry => entry.Number, static entry => entry.Id, StringComparer.Ordinal);
}
