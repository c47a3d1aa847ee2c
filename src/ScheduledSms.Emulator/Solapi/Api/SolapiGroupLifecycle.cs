using ScheduledSms.Emulator.Messages;
using ScheduledSms.Emulator.Solapi.Models;

namespace ScheduledSms.Emulator.Solapi.Api;

/// <summary>The state machine of groups: what each operation does in each state. Every call runs inside the clock's gate.</summary>
internal sealed class SolapiGroupLifecycle(SolapiQuirks quirks, EmulatorClock clock, MessageIndex index, SolapiSender sender)
{
    private readonly SolapiIds _ids = new(index.Ids);

    /// <summary>What its groups can have done to them outside the API.</summary>
    public MessageOperations<StoredSolapiGroup> Operations => field ??= new(Cancel, Wait, Resume);

    public StoredSolapiGroup Create(SolapiAccount account, SolapiGroupSettings settings, DateTimeOffset now)
    {
        var group = new StoredSolapiGroup(_ids.Group(now), account, Operations, index, now) { Settings = settings };
        index.Add(group);
        group.TransitionTo(SolapiGroupStatus.Pending, now);
        group.AddLog("메시지 그룹이 생성되었습니다.", now);
        return group;
    }

    public string NewMessageId(DateTimeOffset now) => _ids.Message(now);

    public static void EnsureOpen(StoredSolapiGroup group)
    {
        if (group.Status is not SolapiGroupStatus.Pending)
            throw SolapiError.InvalidGroupStatus.ToException();
    }

    public void Schedule(StoredSolapiGroup group, DateTimeOffset scheduledDate, DateTimeOffset now)
    {
        var again = group.Status is SolapiGroupStatus.Scheduled && quirks.ScheduleAgain is SolapiScheduleAgain.Replaces;
        if (group.Status is not SolapiGroupStatus.Pending && !again)
            throw SolapiError.NotSchedulable.ToException();
        if (DateError(scheduledDate, now) is { } rejection)
        {
            // The group is unchanged, but its log records the reason.
            group.AddLog(rejection.Message, now);
            throw rejection.ToException();
        }

        ScheduleAt(group, scheduledDate, now);
    }

    /// <summary>Schedules a group whose state and date have been checked.</summary>
    public void ScheduleAt(StoredSolapiGroup group, DateTimeOffset scheduledDate, DateTimeOffset now)
    {
        Wait(group, scheduledDate, now);
        group.AddLog("메시지 예약이 성공적으로 접수됐습니다.", now)["messageCount"] = SolapiGroupCount.Of(group, quirks);
    }

    /// <summary>Schedules the send at the given time, replacing the previous one.</summary>
    private void Wait(StoredSolapiGroup group, DateTimeOffset scheduledDate, DateTimeOffset now)
    {
        clock.Unschedule(group.Due);
        group.ScheduledAt = group.LastScheduledAt = scheduledDate;
        group.Due = clock.Schedule(scheduledDate, at => sender.SendScheduled(group, at));
        group.TransitionTo(SolapiGroupStatus.Scheduled, now);
    }

    /// <summary>Resumes a group that was scheduled or is being sent, at the given time.</summary>
    private void Resume(StoredSolapiGroup group, DateTimeOffset due) =>
        group.Due = group.Status is SolapiGroupStatus.Sending or SolapiGroupStatus.Processing ? sender.CompleteAt(group, due) : clock.Schedule(due, at => sender.SendScheduled(group, at));

    public void Cancel(StoredSolapiGroup group, DateTimeOffset now)
    {
        if (group.Status is not SolapiGroupStatus.Scheduled)
            throw SolapiError.NotCancelable.ToException();
        clock.Unschedule(group.Due);
        group.Due = null;
        group.ScheduledAt = null;
        group.TransitionTo(
            quirks.CanceledGroupBecomes is SolapiCanceledGroup.Pending ? SolapiGroupStatus.Pending : SolapiGroupStatus.Failed, now, isCanceled: true);
        group.AddLog("메시지 예약이 성공적으로 취소됐습니다.", now);
    }

    public void Send(StoredSolapiGroup group, DateTimeOffset now)
    {
        var rejection = group.Status switch
        {
            SolapiGroupStatus.Scheduled => SolapiError.ScheduledGroup,
            SolapiGroupStatus.Sending or SolapiGroupStatus.Processing => SolapiError.GroupInProcessing,
            SolapiGroupStatus.Complete => SolapiError.AlreadySent,
            SolapiGroupStatus.Failed or SolapiGroupStatus.SystemError => SolapiError.FailedGroup,
            SolapiGroupStatus.Deleted => SolapiError.DeletedGroup,
            _ => group.Account.Balance < group.Price ? SolapiError.NotEnoughBalance : null,
        };
        if (rejection is not null)
            throw rejection.ToException();
        sender.Send(group, now);
    }

    /// <summary>Resends failed messages. Which groups allow this is undocumented: here, complete ones.</summary>
    public void Resend(StoredSolapiGroup group, DateTimeOffset now)
    {
        var failed = group.Messages.Where(message => message.HasFailed).ToList();
        if (group.Status is not SolapiGroupStatus.Complete || failed.Count == 0)
            throw SolapiError.NotResendable.ToException();
        if (group.Account.Balance < SolapiPrices.Of(failed))
            throw SolapiError.NotEnoughBalance.ToException();
        sender.Resend(group, now);
    }

    public static void Delete(StoredSolapiGroup group, DateTimeOffset now)
    {
        if (group.Status is not SolapiGroupStatus.Pending)
            throw SolapiError.NotDeletable.ToException();
        group.TransitionTo(SolapiGroupStatus.Deleted, now);
        group.AddLog("메시지 그룹이 삭제되었습니다.", now);
    }

    private static SolapiError? DateError(DateTimeOffset scheduledDate, DateTimeOffset now)
    {
        if (scheduledDate <= now)
            return SolapiError.InvalidDatePast;
        return scheduledDate > SolapiDates.SixMonthsAfter(now) ? SolapiError.InvalidDateTooFar : null;
    }
}
