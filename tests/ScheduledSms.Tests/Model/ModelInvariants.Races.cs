using ScheduledSms.Emulator.Solapi;

namespace ScheduledSms.Tests.Model;

/// <content>What is true of each caller while others are at work on the same schedule.</content>
internal sealed partial class ModelInvariants
{
    /// <summary>What was applied goes out, complete and in time, unless another call may have ended it.</summary>
    private void CheckApplied(ModelCall call)
    {
        if (call.Result is not { } result)
            return;

        var others = _run.Calls.Where(other => other != call && other.MayHaveEnded(result.Id) && (other.Outcome == SendOutcome.Unknown || other.Ended > call.Began));
        Require(
            others.Any() || call.Numbers.All(number => _delivered[number].SingleOrDefault()?.At == result.SendAt),
            call,
            "told that it was scheduled, ended by nobody, and not delivered as it said");
    }

    /// <summary>What was canceled or replaced never goes out, and is never scheduled again.</summary>
    private void CheckCanceled(ModelCall call)
    {
        if (Ended(call) is not { } id)
            return;

        Require(!_delivered.SelectMany(static messages => messages).Any(message => message.ScheduleId == id.Value && !IsOfReplacement(call, message.To)), call, "told that it is canceled, and it was delivered");
        if (id.Provider == ProviderNames.Solapi)
        {
            Require(_groups[id.Value].Status is SolapiGroupStatus.Deleted or SolapiGroupStatus.Failed, call, "told that it is canceled, and its group can still be scheduled");
            Require(!_commits.Any(commit => commit.Operation == "group.schedule" && commit.ScheduleId == id.Value && commit.Sequence >= call.FirstRequestAfter), call, "scheduled again after it was canceled");
        }
    }

    /// <summary>A definite no is one for ever. A schedule step whose response is lost may have been carried out and undone by another caller before this one sees the group again.</summary>
    private void CheckDefiniteNo(ModelCall call)
    {
        Require(!call.Numbers.Any(number => _delivered[number].Any()), call, $"told {call.Outcome}, and was delivered");
        if (Commits(call) == 0)
            return;

        // A preparation whose response was lost may have left a group behind that was never scheduled.
        var groups = call.Provider == ProviderNames.Solapi && call.Step.Action == ModelAction.Schedule ? ScheduledGroups(call).ToList() : [];
        Require(
            groups.All(static group => group.Status is SolapiGroupStatus.Deleted or SolapiGroupStatus.Failed)
                && _run.Calls.Any(other => other != call && other.Overlaps(call) && groups.Any(group => other.MayHaveEnded(ScheduleId.SolapiGroup(group.Id)))),
            call,
            $"told {call.Outcome}, and was committed, and nobody else undid it");
    }

    /// <summary>The schedule that a call said is over, if it said so of one.</summary>
    private static ScheduleId? Ended(ModelCall call) => call switch
    {
        { Canceled: CancelResult.Canceled } or { Canceled: CancelResult.AlreadyCanceled, Provider: ProviderNames.Solapi } => call.Target,
        { Step.Action: ModelAction.Update, Provider: ProviderNames.Solapi, Result: not null } => call.Target,
        // It says that the old one is canceled, and where the new one stands.
        { Failure: { ReplacedScheduleId: { } old, ScheduleId: { } id } } when id != old => old,
        _ => null,
    };

    /// <summary>An update of JSMS's keeps the id.</summary>
    private static bool IsOfReplacement(ModelCall call, string number) => call.Step.Action == ModelAction.Update && call.Numbers.Contains(number);
}
