using ScheduledSms.Emulator;
using ScheduledSms.Emulator.Jsms;

namespace ScheduledSms.Tests.Model;

/// <summary>What must hold for a sequence once its clock has passed every send time, whatever the network did, whatever stood around the clients and whoever else was at work.</summary>
/// <remarks>
/// Two callers at one schedule: what each is told is true of its own call, at some instant within it, and the following may surprise.
/// <list type="bullet">
/// <item>Applied, and nobody is texted: the other one canceled or replaced it afterwards, or before the response was there.</item>
/// <item>Rejected, of a SOLAPI schedule whose step was carried out: its response was lost, the other one canceled and deleted the group, and this call found it gone. Nobody is texted, ever.</item>
/// <item>Two of JSMS's updates, both Applied: each replaces all, and the last one carried out is sent.</item>
/// <item>Canceled by both: each lost a response and found the schedule canceled. It is.</item>
/// <item>AlreadyCanceled, of a group that its own caller has not scheduled yet: it is deleted, and that caller is told so.</item>
/// <item>Unknown after a lost cancel, with the schedule canceled by the other one: nobody can tell whose cancel it was.</item>
/// </list>
/// Never true: Canceled, and it goes out or is scheduled again; a definite no, and it goes out; Applied, and it does not, with nobody else at it.
/// </remarks>
internal sealed partial class ModelInvariants
{
    private readonly ModelRun _run;
    private readonly List<RecordedRequest> _commits;
    private readonly ILookup<string, DeliveredMessage> _delivered;
    private readonly Dictionary<string, Emulator.Solapi.SolapiGroup> _groups;
    private readonly Dictionary<string, JsmsSchedule> _schedules;
    private readonly List<string> _broken = [];

    private ModelInvariants(ModelRun run, ScheduledSmsEmulator emulator)
    {
        _run = run;
        _commits = [.. emulator.Requests.Where(request => request.Sequence >= run.FirstRequest && request.Committed)];
        _groups = run.Solapi.Groups.ToDictionary(static group => group.Id);
        _schedules = run.Jsms.Schedules.ToDictionary(static schedule => schedule.Id);
        _delivered = emulator.Delivered
            .Where(message => message.Account == run.Jsms.AppKey || message.Account == run.Solapi.ApiKey)
            .ToLookup(static message => message.To);
    }

    /// <summary>The violated rules; none if all is well.</summary>
    public static IReadOnlyList<string> Check(ModelRun run, ScheduledSmsEmulator emulator)
    {
        var check = new ModelInvariants(run, emulator);
        foreach (var call in run.Calls)
        {
            check.Require(call.Unexpected is null, call, "threw what no caller expects");
            check.CheckNeverTwice(call);
            check.CheckTruth(call);
            check.CheckApplied(call);
            check.CheckCanceled(call);
        }

        foreach (var lineage in run.Calls.Where(static call => call.Numbers.Count > 0).GroupBy(static call => call.Root ?? call))
            check.CheckLineage(lineage.Key, [.. lineage.OrderBy(static call => call.Began)]);
        return check._broken;
    }

    private void CheckNeverTwice(ModelCall call)
    {
        Require(Commits(call) <= (call.Target is null || call.Provider == ProviderNames.Solapi ? 1 : int.MaxValue), call, "scheduled more than once");
        Require(call.Numbers.All(number => _delivered[number].Count() <= 1), call, "delivered more than once");
    }

    /// <summary>What was reported to the caller is true.</summary>
    private void CheckTruth(ModelCall call)
    {
        if (call.Outcome is SendOutcome.Rejected or SendOutcome.NotSent or SendOutcome.Throttled)
            CheckDefiniteNo(call);

        if (call.Result is { } result)
        {
            Require(Commits(call) >= 1, call, "told that it was scheduled, and was not");
            Require(Exists(result.Id), call, "told of a schedule that is not there");
        }

        if (call.Canceled is { } canceled)
            Require(IsSo(canceled, call.Target!.Value), call, "the result of canceling is not so");
    }

    /// <summary>A schedule and everything that replaced it: never two alive, and where nothing was uncertain, the last change counts.</summary>
    private void CheckLineage(ModelCall root, IReadOnlyList<ModelCall> calls)
    {
        var sent = calls.Where(call => call.Numbers.Any(number => _delivered[number].Any())).ToList();
        Require(sent.Count <= 1, root, $"{sent.Count} of its versions were delivered");

        var touching = _run.Calls.Where(call => (call.Root ?? call) == root && call.Step.Action != ModelAction.Get).ToList();
        // After a lost response, JSMS's "sent or canceled" may be the echo of the call's own cancel.
        var isCertain = touching.TrueForAll(call => call.Outcome != SendOutcome.Unknown && call.Canceled != CancelResult.AlreadySentOrCanceled && touching.TrueForAll(other => other == call || !call.Overlaps(other)));
        if (!isCertain)
            return;

        var alive = AliveAtTheEnd(touching.OrderBy(static call => call.Began));
        if (alive is null)
            Require(sent.Count == 0, root, "canceled or never applied, and something was delivered");
        else
            Require(alive.Numbers.All(number => _delivered[number].SingleOrDefault()?.At == alive.Result!.SendAt), alive, "applied last, and not delivered as it said");
    }

    /// <summary>The call whose version is the last one, if it was not canceled. Canceling one that was replaced says nothing about the other.</summary>
    private static ModelCall? AliveAtTheEnd(IEnumerable<ModelCall> calls)
    {
        ModelCall? alive = null;
        foreach (var call in calls)
        {
            if (call.Result is not null)
                alive = call;
            else if (call.Canceled == CancelResult.Canceled && call.Target == alive?.Result!.Id)
                alive = null;
            else if (call.Failure?.ReplacedScheduleId == alive?.Result!.Id)
                alive = null;
        }

        return alive;
    }

    /// <summary>The number of schedules with what this call requested. A new JSMS schedule counts each time it was created, a change of one each time it was carried out.</summary>
    private int Commits(ModelCall call)
    {
        if (call.Numbers.Count == 0)
            return 0;
        if (call.Provider == ProviderNames.Jsms)
            return _commits.Count(commit => commit.Provider == ProviderNames.Jsms && commit.Body.Contains(call.Numbers[0], StringComparison.Ordinal));

        return ScheduledGroups(call).Count();
    }

    /// <summary>SOLAPI's groups with what this call requested whose schedule step was carried out.</summary>
    private IEnumerable<Emulator.Solapi.SolapiGroup> ScheduledGroups(ModelCall call) => _commits
        .Where(static commit => commit.Operation == "group.schedule")
        .Select(static commit => commit.Path.Split('/')[^2])
        .Distinct(StringComparer.Ordinal)
        .Where(_groups.ContainsKey)
        .Select(id => _groups[id])
        .Where(group => group.Messages.Any(message => message.To == call.Numbers[0]));

    private bool Exists(ScheduleId id) => id.Provider == ProviderNames.Jsms ? _schedules.ContainsKey(id.Value) : _groups.ContainsKey(id.Value);

    private bool IsSo(CancelResult canceled, ScheduleId id)
    {
        if (id.Provider == ProviderNames.Jsms)
        {
            var state = _schedules[id.Value].State;
            return canceled == CancelResult.Canceled ? state == JsmsScheduleState.Deleted : canceled == CancelResult.AlreadySentOrCanceled && state != JsmsScheduleState.Pending;
        }

        var isSending = _groups[id.Value].Status is Emulator.Solapi.SolapiGroupStatus.Sending or Emulator.Solapi.SolapiGroupStatus.Complete;
        return canceled == CancelResult.AlreadySent ? isSending : !isSending;
    }

    private void Require(bool holds, ModelCall call, string what)
    {
        if (!holds)
            _broken.Add($"{what}: {call}");
    }
}
